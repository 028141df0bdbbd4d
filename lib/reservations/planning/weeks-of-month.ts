import { Temporal } from "temporal-polyfill";
import { mondayOf } from "@/lib/time/civil-date";

export interface MonthRow {
  monday: Temporal.PlainDate;
  /** One a column; null where the day is of another month. */
  days: (Temporal.PlainDate | null)[];
}

/** A month as a calendar prints it: its ISO weeks in the columns given; a week without a day there has no row. */
export function weeksOfMonth(month: Temporal.PlainYearMonth, weekdays: readonly number[]): MonthRow[] {
  const last = month.toPlainDate({ day: month.daysInMonth });
  const rows: MonthRow[] = [];
  let monday = mondayOf(month.toPlainDate({ day: 1 }));
  for (; Temporal.PlainDate.compare(monday, last) <= 0; monday = monday.add({ weeks: 1 })) {
    const days = weekdays.map((weekday) => monday.add({ days: weekday - 1 }));
    rows.push({ monday, days: days.map((day) => (isIn(month, day) ? day : null)) });
  }
  return rows.filter(({ days }) => days.some((day) => day !== null));
}

function isIn({ year, month }: Temporal.PlainYearMonth, day: Temporal.PlainDate): boolean {
  return day.year === year && day.month === month;
}
