import { listRules } from "@/lib/catalogue/list-rules";
import { ruleOn } from "@/lib/catalogue/rules/regulation";
import type { FamilyContext } from "@/lib/context";
import { loadAskForm } from "@/lib/enrolments/requests/load-ask-form";
import type { AskFormView } from "@/lib/enrolments/views";
import { describeRules } from "./describe-timeline";

/** The form that asks for an enrolment, with the deadlines of its activity in plain words. */
export interface EnrolmentFormView extends AskFormView {
  rules: string[];
}

/**
 * What a family reads before it asks for an activity for its child: the conditions, with the rules in force on the first
 * day that can be asked for. Four statements.
 * @throws DomainError "child-not-found"; "not-found" for what cannot be asked for this child (any more)
 */
export async function getEnrolmentForm(
  ctx: FamilyContext,
  asked: { childId: string; activityId: string },
): Promise<EnrolmentFormView> {
  const { form, regulationId, earliest } = await loadAskForm(ctx, asked);
  return { ...form, rules: describeRules(ruleOn(await listRules(ctx, regulationId), earliest)) };
}
