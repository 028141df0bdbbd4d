import type { Temporal } from "temporal-polyfill";
import { longDay, shortMonth, shortWeekday } from "@/lib/i18n/format-date";
import type { DayHead } from "./views";

/** How a day is marked: today, and whether the child is with its other household then. */
export interface DayMarks {
  today: Temporal.PlainDate;
  isElsewhere: (day: Temporal.PlainDate) => boolean;
}

export function presentDay(day: Temporal.PlainDate, { today, isElsewhere }: DayMarks): DayHead {
  return {
    date: day.toString(),
    weekday: shortWeekday(day.dayOfWeek),
    day: String(day.day),
    month: shortMonth(day.month),
    long: longDay(day),
    isToday: day.equals(today),
    ...(isElsewhere(day) && { elsewhere: true }),
  };
}
