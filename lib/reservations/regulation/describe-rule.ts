import { authorize } from "@/lib/accounts/permissions";
import { loadGoverned } from "@/lib/catalogue/regulations/load-governed";
import type { StaffContext } from "@/lib/context";
import { describeProblems } from "./check-rule";
import { describeRules } from "./describe-timeline";
import type { DescribeRuleInput } from "./schemas";
import type { RuleWords } from "./views";

/**
 * A rule as it is being typed: the sentences that families would read, and what makes it impossible for an activity of
 * its regulation. Nothing is written; two statements, none for a new regulation. @throws DomainError "forbidden"
 */
export async function describeRule(ctx: StaffContext, { id, rule }: DescribeRuleInput): Promise<RuleWords> {
  authorize(ctx, "catalogue.change");
  const activities = id ? (await loadGoverned(ctx, id)).activities : [];
  return { sentences: describeRules(rule), problems: describeProblems(activities, [rule]) };
}
