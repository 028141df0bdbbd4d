import type { Temporal } from "temporal-polyfill";
import { dayNumberOf } from "@/lib/time/day-number";
import type { DatedWindow } from "./booking-window";
import type { ActivityColor } from "./palette";

/** How the days between the deadline and the service are counted. */
export type DayCounting = "calendar" | "working" | "service";

/** A clock time in an earlier week, or in the service's own (0). ISO weekdays, civil "HH:MM". */
export interface WeekdayLimit {
  weekday: number;
  weeksBefore: number;
  time: string;
}

/** A deadline as the commune writes it: data, stored as JSON in a dated regulation rule. Times are civil, "HH:MM". */
export type DeadlineRule =
  | { kind: "days-before"; days: number; time: string; counting: DayCounting }
  /** "Thursday 9:00 of the week before": about the clock, whether or not the office is open. */
  | ({ kind: "weekday-before" } & WeekdayLimit)
  /** One limit for each weekday of service. */
  | { kind: "per-weekday"; limits: readonly (WeekdayLimit & { service: number })[] }
  /** Real hours before the opening starts: a night in which the clocks change has 23 or 25 of them. */
  | { kind: "hours-before"; hours: number }
  | { kind: "same-day"; time: string }
  /** "The 20th of the month before"; the 31st of a shorter month is its last day. */
  | { kind: "day-of-month-before"; day: number; monthsBefore: number; time: string }
  /** Open until the opening starts. */
  | { kind: "none" };

/** Between the booking deadline and the start; `surcharge` is what families read: "majoration de 1 €". */
export type LateBooking = { kind: "refused" } | { kind: "accepted"; surcharge: string };

/** The rule of a regulation from a civil date on, until the next one. */
export interface DatedRule {
  validFrom: Temporal.PlainDate;
  booking: DeadlineRule;
  cancellation: DeadlineRule;
  late: LateBooking;
  /** Places that a child may have in one ISO week in each activity of the regulation; null is no maximum. */
  weeklyMaximum: number | null;
}

/**
 * What stands between an activity and another, of one child on one day: never both, the first only with the
 * other, or the other only with the first.
 */
export interface ActivityRelation {
  kind: "excludes" | "requires" | "required-by";
  activityId: string;
  /** The other's name: the child may not be enrolled in it. */
  name: string;
}

/** The days an activity takes place, before holidays and closures. */
export interface Schedule {
  /** ISO weekdays, 1 Monday … 7 Sunday. */
  weekdays: readonly number[];
  /** In school time, in the school holidays, or both. Public holidays and closures always close. */
  season: "term" | "holidays" | "all-year";
}

/** Whom an activity is for. */
export interface Audience {
  /** Ages in whole years on the service day, both inclusive; null is unbounded. */
  minAge: number | null;
  maxAge: number | null;
  /** Levels as pupils have them ("CP"); null is every child, of a known level or not. */
  levels: readonly string[] | null;
}

/** An activity with all that its rules need. */
export interface RuledActivity {
  id: string;
  siteId: string;
  name: string;
  /** One of the house's colours, by its name; none has none. */
  color?: ActivityColor;
  /** Civil times, "HH:MM". */
  startsAt: string;
  endsAt: string;
  schedule: Schedule;
  audience: Audience;
  /** At least one; in any order. */
  rules: readonly DatedRule[];
  /** In any order; spans may overlap, and need not cover every day. */
  windows: readonly DatedWindow[];
  relations: readonly ActivityRelation[];
  /** Out of use: what is reserved stays, and nothing more can be booked. */
  archived?: boolean;
}

/**
 * The rule in force for a service on `date`: the latest that is valid by then. Before the first one, the
 * first: an activity is never without a rule.
 * @throws RangeError when the regulation has no rule at all.
 */
export function ruleOn(rules: readonly DatedRule[], date: Temporal.PlainDate): DatedRule {
  const day = dayNumberOf(date);
  let inForce: DatedRule | undefined;
  let first: DatedRule | undefined;
  let since = Number.NEGATIVE_INFINITY;
  let earliest = Number.POSITIVE_INFINITY;
  for (const rule of rules) {
    const from = dayNumberOf(rule.validFrom);
    if (from < earliest) [first, earliest] = [rule, from];
    if (from <= day && from > since) [inForce, since] = [rule, from];
  }
  const rule = inForce ?? first;
  if (!rule) throw new RangeError("This regulation has no rule.");
  return rule;
}
