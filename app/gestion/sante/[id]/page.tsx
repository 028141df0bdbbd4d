import type { Metadata } from "next";
import { staffPage } from "@/app/gestion/door";
import { openHealthAction } from "@/app/gestion/sante/actions";
import { DeskHealth } from "@/components/health/desk-health";
import { PageTitle } from "@/components/shell/page-title";
import { Catalogue } from "@/components/ui/catalogue";
import { LinkButton } from "@/components/ui/link-button";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";
import { getPresentChild } from "@/lib/records/health/open-health";

const t = translatorOf("care");

export const metadata: Metadata = { title: t("desk.title") };

export default staffPage("health.read", async (ctx, _search, { id = "" }) => {
  const child = await getPresentChild(ctx, id);
  return (
    <Catalogue locale={DEFAULT_LOCALE} messages={pickMessages(DEFAULT_LOCALE, ["common", "care"])}>
      <div className="mx-auto grid w-full max-w-3xl gap-5">
        <PageTitle
          title={child.name}
          lead={child.activities.join(", ")}
          action={<LinkButton href="/gestion/sante">{t("desk.back")}</LinkButton>}
        />
        <DeskHealth childId={child.id} open={openHealthAction} />
      </div>
    </Catalogue>
  );
});
