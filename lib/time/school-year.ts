import { Temporal } from "temporal-polyfill";

/** From 1 September to 31 August, both included: the one owner of "school year". */
export function schoolYearOf(date: Temporal.PlainDate): {
  from: Temporal.PlainDate;
  until: Temporal.PlainDate;
} {
  const year = date.month >= 9 ? date.year : date.year - 1;
  return {
    from: Temporal.PlainDate.from({ year, month: 9, day: 1 }),
    until: Temporal.PlainDate.from({ year: year + 1, month: 8, day: 31 }),
  };
}
