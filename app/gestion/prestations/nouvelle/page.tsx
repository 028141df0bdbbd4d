import type { Metadata } from "next";
import { staffPage } from "@/app/gestion/door";
import { addActivitiesAction } from "@/app/gestion/prestations/actions";
import { ActivityForm } from "@/components/desk/catalogue/activity-form";
import { PageTitle } from "@/components/shell/page-title";
import { Catalogue } from "@/components/ui/catalogue";
import { LinkButton } from "@/components/ui/link-button";
import { openActivityForm } from "@/lib/desk/activities/open-activity-form";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("catalogue");

export const metadata: Metadata = { title: t("activities.addTitle") };

export default staffPage("catalogue.change", async (ctx) => {
  const form = await openActivityForm(ctx);
  return (
    <Catalogue locale={DEFAULT_LOCALE} messages={pickMessages(DEFAULT_LOCALE, ["common", "catalogue"])}>
      <div className="grid gap-5">
        <PageTitle
          title={t("activities.addTitle")}
          lead={t("activities.addLead")}
          action={<LinkButton href="/gestion/prestations">{t("activities.back")}</LinkButton>}
        />
        <ActivityForm action={addActivitiesAction} {...form} />
      </div>
    </Catalogue>
  );
});
