import type { Metadata } from "next";
import { familyPage } from "@/app/(famille)/door";
import { ChildForm } from "@/components/household/child-form";
import { EditPage } from "@/components/household/edit-page";
import { translatorOf } from "@/lib/i18n/translator";
import { getOwnChild } from "@/lib/records/children/get-own-child";
import { saveChildAction, withdrawChangeAction } from "../../actions";

const t = translatorOf("records");

export const metadata: Metadata = { title: t("tabs.children") };

export default familyPage(async (ctx, _search, { id = "" }) => {
  const child = await getOwnChild(ctx, id);
  return (
    <EditPage name={child.name} wishes={child.wishes} tab="enfants" withdraw={withdrawChangeAction}>
      <ChildForm child={child} backHref="/foyer/enfants" save={saveChildAction} />
    </EditPage>
  );
});
