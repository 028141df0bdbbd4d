import { Temporal } from "temporal-polyfill";
import { capital, monthName, shortDay, shortWeekday, weekdayName } from "@/lib/i18n/format-date";
import type { Span } from "../places/span";
import type { CellView } from "../places/views";
import type { PlaceStatus } from "../rules/decider";
import { countReserved } from "./count-reserved";
import type { MonthDay, MonthView, MonthWeek } from "./month-view";
import type { NamedDays } from "./name-days";
import { type DayMarks, presentDay } from "./present-day";
import { sayNamedDays } from "./say-named-days";
import { spanOfMonth } from "./span-of-month";
import { type MonthRow, weeksOfMonth } from "./weeks-of-month";

interface MonthFacts {
  calendar: Span;
  marks: DayMarks;
  /** ISO weekdays of the columns. */
  weekdays: readonly number[];
  /** Of the activity that is shown. */
  places: readonly PlaceStatus[];
  named: readonly NamedDays[];
  /** Null where the child has no activity: there is no circle then. */
  cellOn: ((date: Temporal.PlainDate) => CellView) | null;
}

/** A month of one activity, week by week; its arrows stop at the ends of the calendar. */
export function presentMonth(month: Temporal.PlainYearMonth, facts: MonthFacts): MonthView {
  const { cellOn, marks, weekdays } = facts;
  const name = `${monthName(month.month)} ${month.year}`;
  return {
    id: month.toString(),
    name,
    title: capital(name),
    previous: idWithin(facts.calendar, month.subtract({ months: 1 })),
    next: idWithin(facts.calendar, month.add({ months: 1 })),
    weekdays: weekdays.map((day) => ({ short: shortWeekday(day), long: weekdayName(day) })),
    weeks: cellOn
      ? weeksOfMonth(spanOfMonth(month), weekdays).map((row) => presentRow(row, marks, cellOn))
      : [],
    reserved: countReserved(facts.places),
    named: facts.named.map(sayNamedDays),
  };
}

function idWithin({ from, until }: Span, month: Temporal.PlainYearMonth): string | null {
  const compare = Temporal.PlainYearMonth.compare;
  if (compare(month, from.toPlainYearMonth()) < 0) return null;
  return compare(month, until.toPlainYearMonth()) > 0 ? null : month.toString();
}

function presentRow(
  { monday, days }: MonthRow,
  marks: DayMarks,
  cellOn: (date: Temporal.PlainDate) => CellView,
): MonthWeek {
  return {
    monday: monday.toString(),
    number: monday.weekOfYear ?? 0,
    days: days.map((day) => day && presentMonthDay(day, marks)),
    cells: days.flatMap((day) => (day ? [cellOn(day)] : [])),
  };
}

function presentMonthDay(day: Temporal.PlainDate, marks: DayMarks): MonthDay {
  return { ...presentDay(day, marks), weekday: "", label: shortDay(day) };
}
