import { Temporal } from "temporal-polyfill";

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
  for (let date = from; Temporal.PlainDate.compare(date, until) <= 0; date = date.add({ days: 1 }))
    yield date;
}

/** Monday of the ISO week of a date. */
export function mondayOf(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.subtract({ days: date.dayOfWeek - 1 });
}

export function earliest(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(a, b) <= 0 ? a : b;
}

export function latest(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(a, b) >= 0 ? a : b;
}
