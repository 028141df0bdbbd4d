import type { Temporal } from "temporal-polyfill";
import { longDay, shortMonth, shortWeekday } from "@/lib/i18n/format-date";
import type { DayHead } from "./views";

export function presentDay(day: Temporal.PlainDate, today: Temporal.PlainDate): DayHead {
  return {
    date: day.toString(),
    weekday: shortWeekday(day.dayOfWeek),
    day: String(day.day),
    month: shortMonth(day.month),
    long: longDay(day),
    isToday: day.equals(today),
  };
}
