import { Temporal } from "temporal-polyfill";
import { civilDateOf, dayNumberOf } from "./day-number";

/** Reads "2024-05-27" strictly: 30 February, other forms and noise are null. */
export function parseCivilDate(text: string | null | undefined): Temporal.PlainDate | null {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" });
  } catch {
    // A date that does not exist is an answer here, not an incident.
    return null;
  }
}

/** The dates from `from` to `until`, both included, in order. */
export function* eachDate(
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): Generator<Temporal.PlainDate> {
  const last = dayNumberOf(until);
  for (let day = dayNumberOf(from); day <= last; day += 1) yield civilDateOf(day);
}

/** Monday of the ISO week of a date. */
export function mondayOf(date: Temporal.PlainDate): Temporal.PlainDate {
  return civilDateOf(dayNumberOf(date) - (date.dayOfWeek - 1));
}

/** The seven days of the ISO week of a date, Monday first. */
export function weekOf(date: Temporal.PlainDate): Temporal.PlainDate[] {
  const monday = dayNumberOf(mondayOf(date));
  return Array.from({ length: 7 }, (_, days) => civilDateOf(monday + days));
}

/** Thursday of the ISO week of a date: a week belongs to the month and the year of its Thursday (ISO 8601). */
export function thursdayOf(date: Temporal.PlainDate): Temporal.PlainDate {
  return mondayOf(date).add({ days: 3 });
}

/** An age: the birthdays of `from` up to `until`, both civil dates. A 29 February comes back on 1 March. */
export function wholeYearsBetween(from: Temporal.PlainDate, until: Temporal.PlainDate): number {
  const isBefore = until.month < from.month || (until.month === from.month && until.day < from.day);
  return until.year - from.year - (isBefore ? 1 : 0);
}

export function earliest(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(a, b) <= 0 ? a : b;
}

export function latest(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(a, b) >= 0 ? a : b;
}
