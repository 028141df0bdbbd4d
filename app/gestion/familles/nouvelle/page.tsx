import type { Metadata } from "next";
import { staffPage } from "@/app/gestion/door";
import { FamilyForm } from "@/components/desk/new-families/family-form";
import { PageTitle } from "@/components/shell/page-title";
import { Alert } from "@/components/ui/alert";
import { Catalogue } from "@/components/ui/catalogue";
import { getFamilyForm } from "@/lib/desk/new-families/get-family-form";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";
import { addFamilyAction } from "./actions";

const t = translatorOf("families");

export const metadata: Metadata = { title: t("new.title") };

export default staffPage("families.add", async (ctx) => {
  const form = await getFamilyForm(ctx);
  return (
    <Catalogue locale={DEFAULT_LOCALE} messages={pickMessages(DEFAULT_LOCALE, ["common", "families"])}>
      <div className="grid gap-5">
        <PageTitle title={t("new.title")} lead={t("new.lead")} />
        {form.schools.length === 0 && <Alert tone="warning">{t("new.noSchool")}</Alert>}
        <FamilyForm form={form} add={addFamilyAction} />
      </div>
    </Catalogue>
  );
});
