import type { Metadata } from "next";
import { staffPage } from "@/app/gestion/door";
import { RegulationList } from "@/components/desk/regulations/regulation-list";
import { PageTitle } from "@/components/shell/page-title";
import { LinkButton } from "@/components/ui/link-button";
import { isAllowed } from "@/lib/accounts/permissions";
import { translatorOf } from "@/lib/i18n/translator";
import { listRegulations } from "@/lib/reservations/regulation/list-regulations";

const t = translatorOf("deskRegulations");

export const metadata: Metadata = { title: t("title") };

export default staffPage("catalogue.read", async (ctx) => {
  const regulations = await listRegulations(ctx);
  const mayChange = isAllowed(ctx.actor.role, "catalogue.change");
  return (
    <div className="grid gap-5">
      <PageTitle
        title={t("title")}
        lead={t("lead")}
        action={
          mayChange && (
            <LinkButton href="/gestion/reglements/nouveau" tone="primary">
              {t("add")}
            </LinkButton>
          )
        }
      />
      <RegulationList regulations={regulations} />
    </div>
  );
});
