import type { Metadata } from "next";
import { staffPage } from "@/app/gestion/door";
import { addRegulationAction, describeRuleAction } from "@/app/gestion/reglements/actions";
import { NewRegulationForm } from "@/components/desk/regulations/new-regulation-form";
import { RegulationFrame } from "@/components/desk/regulations/regulation-frame";
import { translatorOf } from "@/lib/i18n/translator";
import { openNewRegulation } from "@/lib/reservations/regulation/get-rule-form";

const t = translatorOf("deskRegulations");

export const metadata: Metadata = { title: t("form.newTitle") };

export default staffPage("catalogue.change", async (ctx) => {
  const view = openNewRegulation(ctx);
  return (
    <RegulationFrame title={t("form.newTitle")} back={{ href: "/gestion/reglements", label: t("back") }}>
      <NewRegulationForm {...view} add={addRegulationAction} describe={describeRuleAction} />
    </RegulationFrame>
  );
});
