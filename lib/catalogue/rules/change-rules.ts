import { Temporal } from "temporal-polyfill";
import type { DatedRule } from "./regulation";

/** What becomes of a regulation's rules; `was` is the first day of the one that is changed or removed. */
export type RuleChange =
  | { kind: "add"; rule: DatedRule }
  | { kind: "change"; was: Temporal.PlainDate; rule: DatedRule }
  | { kind: "remove"; was: Temporal.PlainDate };

export type ChangedRules =
  | { kind: "changed"; rules: DatedRule[] }
  /** Another rule begins on the day of this one. */
  | { kind: "overlap" }
  /** The one meant is not there any more. */
  | { kind: "gone" }
  /** Without it there would be none. */
  | { kind: "last" };

/** The rules after a change, in order of time. */
export function changeRules(rules: readonly DatedRule[], change: RuleChange): ChangedRules {
  const left = change.kind === "add" ? rules : rules.filter(({ validFrom }) => !validFrom.equals(change.was));
  if (change.kind !== "add" && left.length === rules.length) return { kind: "gone" };
  if (change.kind === "remove")
    return left.length > 0 ? { kind: "changed", rules: inOrder(left) } : { kind: "last" };
  const { rule } = change;
  if (left.some(({ validFrom }) => validFrom.equals(rule.validFrom))) return { kind: "overlap" };
  return { kind: "changed", rules: inOrder([...left, rule]) };
}

/** Rules in order of time. */
export function inOrder(rules: readonly DatedRule[]): DatedRule[] {
  return [...rules].sort((a, b) => Temporal.PlainDate.compare(a.validFrom, b.validFrom));
}

/** Civil days; `until` is exclusive, null is unbounded. */
export interface RuleSpan {
  from: Temporal.PlainDate | null;
  until: Temporal.PlainDate | null;
}

/** The days that a rule from `validFrom` on governs beside the others: the first of all, those before it too. */
export function spanOfRule(rules: readonly DatedRule[], validFrom: Temporal.PlainDate): RuleSpan {
  const days = inOrder(rules).map((rule) => rule.validFrom);
  const compare = Temporal.PlainDate.compare;
  return {
    from: days.some((day) => compare(day, validFrom) < 0) ? validFrom : null,
    until: days.find((day) => compare(day, validFrom) > 0) ?? null,
  };
}
