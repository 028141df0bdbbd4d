import { authorize } from "@/lib/accounts/permissions";
import { audit, changesBetween } from "@/lib/audit";
import { growRegulation, takeRegulation } from "@/lib/catalogue/regulations/take-regulation";
import type { RuleChange } from "@/lib/catalogue/rules/change-rules";
import type { StaffContext } from "@/lib/context";
import { prepareChange } from "./prepare-change";
import { presentEffect } from "./present-effect";
import type { SaveRuleInput } from "./schemas";
import { compareShown, writeShown } from "./shown-effect";
import type { RuleAnswer } from "./views";
import { dropRule, sayRule, writeRule } from "./write-rule";

/**
 * Adds a rule, or puts it in the place of the one that began on `was`: once what it changes has been shown, and only if
 * it touches no more than that, on the regulation as it was opened. Answers null when it is written, else what is to be
 * read first.
 * @throws DomainError "forbidden", "not-found", and what `prepareChange` refuses
 */
export async function saveRule(ctx: StaffContext, input: SaveRuleInput): Promise<RuleAnswer | null> {
  authorize(ctx, "catalogue.change");
  const { id, was, rule, version, shown, typed } = input;
  const change: RuleChange = was ? { kind: "change", was, rule } : { kind: "add", rule };
  const found = await takeRegulation(ctx, id);
  const { before, effect } = await prepareChange(ctx, id, change);
  const why = whyAgain(found.version === version, compareShown(shown, change, effect));
  if (why) {
    const next = { why, rule, version: found.version, shown: writeShown(change, effect) };
    return { effect: presentEffect(effect, next), typed };
  }
  if (was) await dropRule(ctx, id, was);
  await writeRule(ctx, id, rule);
  await growRegulation(ctx, found);
  await audit(ctx, {
    action: was ? "rule-changed" : "rule-added",
    subject: { kind: "regulation", id },
    detail: { title: found.name },
    changes: changesBetween(sayRule(before), sayRule(rule)),
  });
  return null;
}

/** Why an agent is asked to read before pressing once more; null when there is nothing new to read. */
export function whyAgain(
  isFresh: boolean,
  seen: "nothing" | "less" | "all",
): "first" | "moved" | "more" | null {
  if (!isFresh) return "moved";
  if (seen === "all") return null;
  return seen === "less" ? "more" : "first";
}
