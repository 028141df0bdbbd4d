import type { Temporal } from "temporal-polyfill";
import { dayNumberOf } from "@/lib/time/day-number";

/** Civil days, both inclusive, on which the child is with one household whatever the weeks say. */
export interface CustodyDays {
  from: Temporal.PlainDate;
  until: Temporal.PlainDate;
  householdId: string;
}

/** With which of its two households a child is. Weeks are ISO weeks, even or odd by their number. */
export interface CustodyCalendar {
  homes: readonly string[];
  /** The civil day from which on it holds. */
  startsOn: Temporal.PlainDate;
  evenWeeksWith: string | null;
  oddWeeksWith: string | null;
  /** School holidays go on as the weeks do, or are cut in two halves. */
  holidays: "as-weeks" | "halves";
  /** Who has the first half of the holidays that begin in an even year; in odd ones the other has it. */
  firstHalfEvenYears: string | null;
  days: readonly CustodyDays[];
}

/** `until` is exclusive: the day on which school begins again. */
export interface SchoolHoliday {
  from: Temporal.PlainDate;
  until: Temporal.PlainDate;
}

/**
 * The household with which the child is on a civil day: explicit days before halves of holidays, those before weeks.
 * Null where the calendar says nothing, and before it begins: the day is then either's.
 */
export function custodianOn(
  calendar: CustodyCalendar,
  date: Temporal.PlainDate,
  schoolHolidays: readonly SchoolHoliday[],
): string | null {
  const day = dayNumberOf(date);
  if (day < dayNumberOf(calendar.startsOn)) return null;
  const named = calendar.days.find(
    ({ from, until }) => dayNumberOf(from) <= day && day <= dayNumberOf(until),
  );
  if (named) return named.householdId;
  return custodianOfHoliday(calendar, day, schoolHolidays) ?? custodianOfWeek(calendar, date);
}

/** Of an odd number of days the first half has the one more. */
function custodianOfHoliday(
  { holidays, firstHalfEvenYears, homes }: CustodyCalendar,
  day: number,
  schoolHolidays: readonly SchoolHoliday[],
): string | null {
  if (holidays !== "halves" || firstHalfEvenYears === null) return null;
  const holiday = schoolHolidays.find(
    ({ from, until }) => dayNumberOf(from) <= day && day < dayNumberOf(until),
  );
  if (!holiday) return null;
  const first = dayNumberOf(holiday.from);
  const isFirstHalf = day - first < Math.ceil((dayNumberOf(holiday.until) - first) / 2);
  const isEvenYear = holiday.from.year % 2 === 0;
  if (isFirstHalf === isEvenYear) return firstHalfEvenYears;
  return homes.find((home) => home !== firstHalfEvenYears) ?? null;
}

/** After a week 53 comes week 1: the same household then has two weeks in a row. */
function custodianOfWeek(
  { evenWeeksWith, oddWeeksWith }: CustodyCalendar,
  date: Temporal.PlainDate,
): string | null {
  return (date.weekOfYear ?? 0) % 2 === 0 ? evenWeeksWith : oddWeeksWith;
}
