import type { Metadata } from "next";
import { staffPage } from "@/app/gestion/door";
import { archiveSiteAction, changeSiteAction, restoreSiteAction } from "@/app/gestion/etablissements/actions";
import { SiteFileView } from "@/components/desk/catalogue/site-file";
import { PageTitle } from "@/components/shell/page-title";
import { Catalogue } from "@/components/ui/catalogue";
import { LinkButton } from "@/components/ui/link-button";
import { getSite } from "@/lib/desk/sites/get-site";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";
import { idIn } from "@/lib/search-params";

const t = translatorOf("catalogue");

export const metadata: Metadata = { title: t("sites.title") };

export default staffPage("catalogue.read", async (ctx, _search, { id }) => {
  const site = await getSite(ctx, idIn(id));
  return (
    <Catalogue locale={DEFAULT_LOCALE} messages={pickMessages(DEFAULT_LOCALE, ["common", "catalogue"])}>
      <div className="grid gap-5">
        <PageTitle
          title={site.name}
          action={<LinkButton href="/gestion/etablissements">{t("sites.back")}</LinkButton>}
        />
        <SiteFileView
          site={site}
          actions={{ change: changeSiteAction, archive: archiveSiteAction, restore: restoreSiteAction }}
        />
      </div>
    </Catalogue>
  );
});
