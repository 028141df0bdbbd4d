import type { Metadata } from "next";
import { staffPage } from "@/app/gestion/door";
import { PoliciesForm } from "@/components/desk/settings/policies-form";
import { SettingsFrame } from "@/components/desk/settings/settings-frame";
import { listPolicies } from "@/lib/desk/settings/list-policies";
import { translatorOf } from "@/lib/i18n/translator";
import { setPoliciesAction } from "./actions";

const t = translatorOf("settings");

export const metadata: Metadata = { title: t("title") };

export default staffPage("settings.change", async (ctx) => {
  const groups = await listPolicies(ctx);
  return (
    <SettingsFrame part="rules">
      <PoliciesForm groups={groups} save={setPoliciesAction} />
    </SettingsFrame>
  );
});
