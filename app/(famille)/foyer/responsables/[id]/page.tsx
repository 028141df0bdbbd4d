import type { Metadata } from "next";
import { familyPage } from "@/app/(famille)/door";
import { EditPage } from "@/components/household/edit-page";
import { GuardianForm } from "@/components/household/guardian-form";
import { translatorOf } from "@/lib/i18n/translator";
import { getOwnGuardian } from "@/lib/records/guardians/get-own-guardian";
import { saveGuardianAction, withdrawChangeAction } from "../../actions";

const t = translatorOf("records");

export const metadata: Metadata = { title: t("guardians.title") };

export default familyPage(async (ctx, _search, { id = "" }) => {
  const guardian = await getOwnGuardian(ctx, id);
  return (
    <EditPage
      name={guardian.name}
      wishes={guardian.wishes}
      tab="responsables"
      withdraw={withdrawChangeAction}
    >
      <GuardianForm guardian={guardian} backHref="/foyer/responsables" save={saveGuardianAction} />
    </EditPage>
  );
});
