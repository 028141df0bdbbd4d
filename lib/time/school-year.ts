import { Temporal } from "temporal-polyfill";

/** In mainland France a school year begins in September; overseas in August, or with the civil year. */
export const SEPTEMBER = 9;

/**
 * The school year of a civil date, both ends included: the one owner of "school year". It begins with the first of
 * `month` (1 … 12), which is the commune's, and is called by the civil year in which it begins.
 */
export function schoolYearOf(
  date: Temporal.PlainDate,
  month: number = SEPTEMBER,
): { from: Temporal.PlainDate; until: Temporal.PlainDate } {
  const from = Temporal.PlainDate.from({
    year: date.month >= month ? date.year : date.year - 1,
    month,
    day: 1,
  });
  return { from, until: from.add({ years: 1 }).subtract({ days: 1 }) };
}
