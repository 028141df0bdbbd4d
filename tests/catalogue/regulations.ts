import { Temporal } from "temporal-polyfill";
import type { DatedRule, DayCounting, DeadlineRule } from "@/lib/catalogue/rules/regulation";

/** Regulations that communes have written, and how a test writes one. */

export const day = (text: string) => Temporal.PlainDate.from(text);

export const daysBefore = (days: number, time: string, counting: DayCounting): DeadlineRule => ({
  kind: "days-before",
  days,
  time,
  counting,
});

/** J-2 at noon, weekends do not count. */
export const CRUAS = daysBefore(2, "12:00", "working");
/** Thursday 9:00 of the week before. */
export const BOISEMONT: DeadlineRule = { kind: "weekday-before", weekday: 4, weeksBefore: 1, time: "09:00" };
/** Friday 9:00 for Monday and Tuesday, Tuesday 9:00 for Thursday and Friday. */
export const VAILHAUQUES: DeadlineRule = {
  kind: "per-weekday",
  limits: [
    { service: 1, weekday: 5, weeksBefore: 1, time: "09:00" },
    { service: 2, weekday: 5, weeksBefore: 1, time: "09:00" },
    { service: 4, weekday: 2, weeksBefore: 0, time: "09:00" },
    { service: 5, weekday: 2, weeksBefore: 0, time: "09:00" },
  ],
};
/** 72 hours. */
export const ERAGNY: DeadlineRule = { kind: "hours-before", hours: 72 };
/** 7:00 on the day. */
export const MOUANS: DeadlineRule = { kind: "same-day", time: "07:00" };
/** The 20th of the month before. */
export const THE_20TH: DeadlineRule = {
  kind: "day-of-month-before",
  day: 20,
  monthsBefore: 1,
  time: "18:00",
};

/** A rule from September 2023 on; cancelled as it is booked and with no late booking, unless said. */
export function dated(booking: DeadlineRule, more: Partial<DatedRule> = {}): DatedRule {
  return {
    validFrom: day("2023-09-01"),
    booking,
    cancellation: booking,
    late: { kind: "refused" },
    weeklyMaximum: null,
    ...more,
  };
}
