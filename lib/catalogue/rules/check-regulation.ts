import { Temporal } from "temporal-polyfill";
import { checkDeadlineRule, type DeadlineProblem } from "./check-deadline-rule";
import type { DatedRule, RuledActivity } from "./regulation";

/** Something wrong with a regulation as the commune wrote it, for one activity. */
export type RegulationProblem =
  /** Nothing could be decided at all. */
  | { code: "no-rule" }
  /** Several rules begin on one date: nobody can tell which is meant. */
  | { code: "same-start"; validFrom: Temporal.PlainDate }
  /** One of a dated rule's two deadlines. */
  | {
      code: "deadline";
      limit: "booking" | "cancellation";
      validFrom: Temporal.PlainDate;
      problem: DeadlineProblem;
    };

/**
 * Every mistake that can be told without knowing a date, rules in order of time; none is how it should be.
 * Never throws. A cancellation that closes before or after the booking is the commune's choice, not a mistake.
 * `lookBackDays` is how far a deadline looks back for days that count (LOOK_BACK_DAYS of the reservations).
 */
export function checkRegulation(
  activity: Pick<RuledActivity, "startsAt" | "schedule" | "rules">,
  lookBackDays: number,
): RegulationProblem[] {
  const rules = [...activity.rules].sort((a, b) => Temporal.PlainDate.compare(a.validFrom, b.validFrom));
  if (rules.length === 0) return [{ code: "no-rule" }];
  const day = { startsAt: activity.startsAt, weekdays: activity.schedule.weekdays, lookBackDays };
  const deadlines = rules.flatMap((rule) =>
    (["booking", "cancellation"] as const).flatMap((limit) =>
      checkDeadlineRule(rule[limit], day).map(
        (problem): RegulationProblem => ({ code: "deadline", limit, validFrom: rule.validFrom, problem }),
      ),
    ),
  );
  return [...findSameStarts(rules), ...deadlines];
}

/** Each date from which several rules are valid, once; the rules are in order of time. */
function findSameStarts(rules: readonly DatedRule[]): RegulationProblem[] {
  const doubled = rules.filter(
    ({ validFrom }, index) =>
      rules[index + 1]?.validFrom.equals(validFrom) && !rules[index - 1]?.validFrom.equals(validFrom),
  );
  return doubled.map(({ validFrom }) => ({ code: "same-start", validFrom }));
}
