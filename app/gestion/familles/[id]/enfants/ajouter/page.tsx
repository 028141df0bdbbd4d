import type { Metadata } from "next";
import { staffPage } from "@/app/gestion/door";
import { addChildAction } from "@/app/gestion/familles/nouvelle/actions";
import { ChildForm } from "@/components/desk/new-families/child-form";
import { PageTitle } from "@/components/shell/page-title";
import { Catalogue } from "@/components/ui/catalogue";
import { getChildForm } from "@/lib/desk/new-families/get-family-form";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";
import { idIn } from "@/lib/search-params";

const t = translatorOf("families");

export const metadata: Metadata = { title: t("new.child.title") };

export default staffPage("families.add", async (ctx, _search, { id }) => {
  const form = await getChildForm(ctx, idIn(id));
  return (
    <Catalogue locale={DEFAULT_LOCALE} messages={pickMessages(DEFAULT_LOCALE, ["common", "families"])}>
      <div className="grid gap-5">
        <PageTitle title={t("new.child.title")} lead={t("new.child.lead", { name: form.household.name })} />
        <ChildForm form={form} add={addChildAction} />
      </div>
    </Catalogue>
  );
});
