import type { Temporal } from "temporal-polyfill";
import { latest } from "@/lib/time/civil-date";
import { schoolYearOf } from "@/lib/time/school-year";

/** An enrolment that ends within so many days can already be asked for again. */
export const RENEWAL_DAYS = 60;

/**
 * From which civil day on an enrolment can be asked for (both inclusive): from today, or from the day after the one that
 * still runs, until the end of the next school year, which begins with `yearMonth`.
 */
export function askBounds(
  today: Temporal.PlainDate,
  enrolledUntil: Temporal.PlainDate | null,
  yearMonth?: number,
): { earliest: Temporal.PlainDate; latest: Temporal.PlainDate } {
  const after = enrolledUntil?.add({ days: 1 }) ?? today;
  return { earliest: latest(today, after), latest: schoolYearOf(today, yearMonth).until.add({ years: 1 }) };
}
