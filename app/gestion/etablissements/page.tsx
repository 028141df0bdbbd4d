import type { Metadata } from "next";
import { staffPage } from "@/app/gestion/door";
import { moveSiteAction, restoreSiteAction } from "@/app/gestion/etablissements/actions";
import { SiteListView } from "@/components/desk/catalogue/site-list";
import { PageTitle } from "@/components/shell/page-title";
import { Catalogue } from "@/components/ui/catalogue";
import { LinkButton } from "@/components/ui/link-button";
import { listSites } from "@/lib/desk/sites/list-sites";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("catalogue");

export const metadata: Metadata = { title: t("sites.title") };

export default staffPage("catalogue.read", async (ctx) => {
  const sites = await listSites(ctx);
  return (
    <Catalogue locale={DEFAULT_LOCALE} messages={pickMessages(DEFAULT_LOCALE, ["common", "catalogue"])}>
      <div className="grid gap-5">
        <PageTitle
          title={t("sites.title")}
          lead={t("sites.lead")}
          action={
            sites.mayChange && (
              <LinkButton href="/gestion/etablissements/nouveau" tone="primary">
                {t("sites.add")}
              </LinkButton>
            )
          }
        />
        <SiteListView sites={sites} actions={{ move: moveSiteAction, restore: restoreSiteAction }} />
      </div>
    </Catalogue>
  );
});
