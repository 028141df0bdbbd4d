import type { Temporal } from "temporal-polyfill";
import { mondayOf } from "@/lib/time/civil-date";
import { civilDateOf, dayNumberOf } from "@/lib/time/day-number";
import type { Span } from "../places/span";

export interface MonthRow {
  monday: Temporal.PlainDate;
  /** One a column; null where the day is of another month. */
  days: (Temporal.PlainDate | null)[];
}

/** A month as a calendar prints it: its ISO weeks in the columns given; a week without a day there has no row. */
export function weeksOfMonth(month: Span, weekdays: readonly number[]): MonthRow[] {
  const [first, last] = [dayNumberOf(month.from), dayNumberOf(month.until)];
  const rows: MonthRow[] = [];
  for (let monday = dayNumberOf(mondayOf(month.from)); monday <= last; monday += 7) {
    const days = weekdays
      .map((weekday) => monday + weekday - 1)
      .map((day) => (first <= day && day <= last ? civilDateOf(day) : null));
    rows.push({ monday: civilDateOf(monday), days });
  }
  return rows.filter(({ days }) => days.some((day) => day !== null));
}
