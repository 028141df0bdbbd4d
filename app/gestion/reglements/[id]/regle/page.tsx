import type { Metadata } from "next";
import { staffPage } from "@/app/gestion/door";
import { describeRuleAction, saveRuleAction } from "@/app/gestion/reglements/actions";
import { RegulationFrame } from "@/components/desk/regulations/regulation-frame";
import { RuleForm } from "@/components/desk/regulations/rule-form";
import { translatorOf } from "@/lib/i18n/translator";
import { getRuleForm } from "@/lib/reservations/regulation/get-rule-form";
import { ruleSearch } from "@/lib/reservations/regulation/schemas";
import { idIn } from "@/lib/search-params";

const t = translatorOf("deskRegulations");

export const metadata: Metadata = { title: t("title") };

export default staffPage(
  "catalogue.change",
  async (ctx, { depuis }, { id }) => {
    const view = await getRuleForm(ctx, idIn(id), depuis);
    const { regulation, was } = view;
    return (
      <RegulationFrame
        title={t(was ? "form.changeTitle" : "form.addTitle")}
        lead={regulation.name}
        back={{ href: `/gestion/reglements/${regulation.id}`, label: t("backTo") }}
      >
        <RuleForm view={view} save={saveRuleAction} describe={describeRuleAction} />
      </RegulationFrame>
    );
  },
  ruleSearch,
);
