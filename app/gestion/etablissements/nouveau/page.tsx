import type { Metadata } from "next";
import { staffPage } from "@/app/gestion/door";
import { addSiteAction } from "@/app/gestion/etablissements/actions";
import { SiteForm } from "@/components/desk/catalogue/site-form";
import { PageTitle } from "@/components/shell/page-title";
import { Catalogue } from "@/components/ui/catalogue";
import { LinkButton } from "@/components/ui/link-button";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("catalogue");

export const metadata: Metadata = { title: t("sites.addTitle") };

export default staffPage("catalogue.change", async () => (
  <Catalogue locale={DEFAULT_LOCALE} messages={pickMessages(DEFAULT_LOCALE, ["common", "catalogue"])}>
    <div className="grid gap-5">
      <PageTitle
        title={t("sites.addTitle")}
        action={<LinkButton href="/gestion/etablissements">{t("sites.back")}</LinkButton>}
      />
      <section className="rounded-sheet bg-sheet p-5 shadow-lift sm:p-6">
        <SiteForm action={addSiteAction} />
      </section>
    </div>
  </Catalogue>
));
