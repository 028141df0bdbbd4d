import { checkRegulation, type RegulationProblem } from "@/lib/catalogue/rules/check-regulation";
import type { DatedRule, DeadlineRule } from "@/lib/catalogue/rules/regulation";
import { describeRegulationProblem } from "@/lib/reservations/regulation/describe-regulation-problem";
import { LOOK_BACK_DAYS } from "@/lib/reservations/rules/compute-deadline";
import { plain } from "@/tests/setup/plain";
import { dated } from "./regulations";

export const WEEKDAYS = [1, 2, 4, 5];

/** What is wrong with the rules of a lunch at 11:45. */
export function check(
  rules: readonly DatedRule[],
  weekdays: readonly number[] = WEEKDAYS,
): RegulationProblem[] {
  const activity = { startsAt: "11:45", schedule: { weekdays, season: "term" as const }, rules };
  return checkRegulation(activity, LOOK_BACK_DAYS);
}

export const checkInWords = (rules: readonly DatedRule[], weekdays?: readonly number[]) =>
  check(rules, weekdays).map((problem) => plain(describeRegulationProblem(problem)));

/** Cancelled at any time, so that only the booking can be wrong. */
export const booked = (rule: DeadlineRule) => [dated(rule, { cancellation: { kind: "none" } })];
