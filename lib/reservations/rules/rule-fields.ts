import type { DatedRule, DeadlineRule } from "@/lib/catalogue/rules/regulation";

/** The fields of a rule as a form shows and sends them, by name; an absent one is empty. */
export type RuleFields = Readonly<Partial<Record<string, string>>>;

export const LIMITS = ["booking", "cancellation"] as const;
export type LimitName = (typeof LIMITS)[number];

/** ISO weekdays of service, Monday first. */
export const SERVICE_WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

export const DEADLINE_KINDS = [
  "days-before",
  "weekday-before",
  "per-weekday",
  "hours-before",
  "same-day",
  "day-of-month-before",
  "none",
] as const satisfies readonly DeadlineRule["kind"][];

/** A cancellation's kind besides those: as for the booking. */
export const AS_BOOKING = "same";

const PER_WEEKDAY = SERVICE_WEEKDAYS.flatMap((service) =>
  ["weekday", "weeks", "time"].map((part) => `service${service}.${part}`),
);
const OF_A_LIMIT = [
  "kind",
  "days",
  "counting",
  "days-time",
  "weekday",
  "weeks",
  "week-time",
  "hours",
  "same-time",
  "month-day",
  "months",
  "month-time",
  ...PER_WEEKDAY,
];

/** Every field of a rule, by name. */
export const RULE_FIELDS: readonly string[] = [
  "validFrom",
  ...LIMITS.flatMap((limit) => OF_A_LIMIT.map((name) => `${limit}.${name}`)),
  "late",
  "surcharge",
  "weeklyMaximum",
];

/** A stored rule as its form shows it. */
export function fieldsOfRule({
  validFrom,
  booking,
  cancellation,
  late,
  weeklyMaximum,
}: DatedRule): RuleFields {
  const isSame = JSON.stringify(booking) === JSON.stringify(cancellation);
  return {
    validFrom: validFrom.toString(),
    ...fieldsOfDeadline("booking", booking),
    ...(isSame ? { "cancellation.kind": AS_BOOKING } : fieldsOfDeadline("cancellation", cancellation)),
    late: late.kind,
    surcharge: late.kind === "accepted" ? late.surcharge : "",
    weeklyMaximum: weeklyMaximum === null ? "" : String(weeklyMaximum),
  };
}

function fieldsOfDeadline(limit: LimitName, rule: DeadlineRule): RuleFields {
  const named = (fields: Record<string, string | number>) =>
    Object.fromEntries(
      Object.entries({ kind: rule.kind, ...fields }).map(([name, value]) => [
        `${limit}.${name}`,
        String(value),
      ]),
    );
  switch (rule.kind) {
    case "days-before":
      return named({ days: rule.days, counting: rule.counting, "days-time": rule.time });
    case "weekday-before":
      return named({ weekday: rule.weekday, weeks: rule.weeksBefore, "week-time": rule.time });
    case "per-weekday":
      return named(
        Object.assign(
          {},
          ...rule.limits.map(({ service, weekday, weeksBefore, time }) => ({
            [`service${service}.weekday`]: weekday,
            [`service${service}.weeks`]: weeksBefore,
            [`service${service}.time`]: time,
          })),
        ),
      );
    case "hours-before":
      return named({ hours: rule.hours });
    case "same-day":
      return named({ "same-time": rule.time });
    case "day-of-month-before":
      return named({ "month-day": rule.day, months: rule.monthsBefore, "month-time": rule.time });
    case "none":
      return named({});
  }
}
