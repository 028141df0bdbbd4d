import { Temporal } from "temporal-polyfill";
import { type Governed, loadGoverned } from "@/lib/catalogue/regulations/load-governed";
import { changeRules, type RuleChange, type RuleSpan, spanOfRule } from "@/lib/catalogue/rules/change-rules";
import type { DatedRule } from "@/lib/catalogue/rules/regulation";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { fullDate } from "@/lib/i18n/format-date";
import { earliest } from "@/lib/time/civil-date";
import { civilDateAt } from "@/lib/time/zone";
import { describeProblems } from "./check-rule";
import { findBoundRules } from "./find-bound-rules";
import { findReserved } from "./find-reserved";
import { type LoadedEffect, loadEffect } from "./load-effect";

export interface PreparedChange {
  /** The rule of before; null where one is added. */
  before: DatedRule | null;
  effect: LoadedEffect;
}

/**
 * What a change of a regulation's rules would do, once it is known that it may be made. Seven statements at the most.
 * @throws DomainError "rule-gone", "rule-overlaps", "rule-last"; "rule-impossible" with what is wrong, in sentences;
 * "rule-bound" for a rule whose first day has passed and under which something is or was reserved; "rule-in-past" for one
 * that would reach back over days on which something was
 */
export async function prepareChange(
  ctx: StaffContext,
  regulationId: string,
  change: RuleChange,
  governed?: Governed,
): Promise<PreparedChange> {
  const { activities, rules: written } = governed ?? (await loadGoverned(ctx, regulationId));
  const rules = written.get(regulationId) ?? [];
  const after = applyChange(rules, change);
  if (change.kind !== "remove") refuseImpossible(activities, change.rule);
  await refuseBound(ctx, regulationId, { rules, change });
  const was = change.kind === "add" ? null : change.was;
  return {
    before: rules.find(({ validFrom }) => was?.equals(validFrom)) ?? null,
    effect: await loadEffect(ctx, activities, after),
  };
}

function applyChange(rules: readonly DatedRule[], change: RuleChange): DatedRule[] {
  const changed = changeRules(rules, change);
  switch (changed.kind) {
    case "changed":
      return changed.rules;
    case "gone":
      throw new DomainError("rule-gone");
    case "last":
      throw new DomainError("rule-last");
    case "overlap":
      throw new DomainError("rule-overlaps", {
        date: change.kind === "remove" ? "" : fullDate(change.rule.validFrom),
      });
  }
}

function refuseImpossible(activities: Governed["activities"], rule: DatedRule): void {
  const problems = describeProblems(activities, [rule]);
  if (problems.length > 0) throw new DomainError("rule-impossible", { problems: problems.join(" ") });
}

/** The past keeps the rules that it had. */
async function refuseBound(
  ctx: StaffContext,
  regulationId: string,
  { rules, change }: { rules: readonly DatedRule[]; change: RuleChange },
): Promise<void> {
  const was = change.kind === "add" ? null : change.was;
  if (was && (await findBoundRules(ctx, regulationId, rules)).has(was.toString()))
    throw new DomainError("rule-bound");
  if (change.kind === "remove") return;
  const today = civilDateAt(ctx.now, ctx.commune.timeZone);
  const { validFrom } = change.rule;
  if (Temporal.PlainDate.compare(validFrom, today) >= 0) return;
  const others = rules.filter((rule) => !was?.equals(rule.validFrom));
  const { from, until } = spanOfRule(others, validFrom);
  const reached: RuleSpan = { from, until: until ? earliest(until, today) : today };
  const [isReserved] = await findReserved(ctx, regulationId, [reached]);
  if (isReserved) throw new DomainError("rule-in-past");
}
