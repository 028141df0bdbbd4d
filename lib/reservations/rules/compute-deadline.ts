import type { Temporal } from "temporal-polyfill";
import type { DayCounting, DeadlineRule, WeekdayLimit } from "@/lib/catalogue/rules/regulation";
import type { ServiceCalendar } from "@/lib/catalogue/rules/service-calendar";
import { dayNumber, dayNumberOf, weekdayOf } from "@/lib/time/day-number";
import { instantOf, momentAt } from "@/lib/time/zone";

/** Days looked back over at the most: longer than a summer, so a first day of school finds its day before. */
export const LOOK_BACK_DAYS = 120;
const MS_AN_HOUR = 3_600_000;

/**
 * The last instant, inclusive, at which a service can be booked or cancelled; never after it starts.
 * When fewer countable days than asked lie within LOOK_BACK_DAYS, the earliest day looked at is the answer:
 * a regulation that asks for the impossible closes early rather than never.
 */
export function computeDeadline(
  rule: DeadlineRule,
  service: { date: Temporal.PlainDate; startsAt: string },
  calendar: ServiceCalendar,
  timeZone: string,
): Temporal.Instant {
  const day = dayNumberOf(service.date);
  const start = momentAt(day, service.startsAt, timeZone);
  const limit = limitOf(rule, { day, date: service.date, start, calendar, timeZone });
  return instantOf(Math.min(limit, start));
}

/** Days are day numbers, moments milliseconds since 1970 UTC. */
interface Service {
  day: number;
  date: Temporal.PlainDate;
  start: number;
  calendar: ServiceCalendar;
  timeZone: string;
}

function limitOf(rule: DeadlineRule, { day, date, start, calendar, timeZone }: Service): number {
  switch (rule.kind) {
    case "none":
      return start;
    case "days-before":
      return momentAt(countBack(day, rule.days, rule.counting, calendar), rule.time, timeZone);
    case "weekday-before":
      return momentAt(weekdayBefore(day, rule), rule.time, timeZone);
    case "per-weekday": {
      const weekday = weekdayOf(day);
      const limit = rule.limits.find(({ service }) => service === weekday);
      return limit ? momentAt(weekdayBefore(day, limit), limit.time, timeZone) : start;
    }
    case "hours-before":
      return start - rule.hours * MS_AN_HOUR;
    case "same-day":
      return momentAt(day, rule.time, timeZone);
    case "day-of-month-before": {
      const month = date.month - rule.monthsBefore;
      const last = dayNumber(date.year, month + 1, 1) - 1;
      return momentAt(Math.min(dayNumber(date.year, month, rule.day), last), rule.time, timeZone);
    }
  }
}

function weekdayBefore(day: number, limit: WeekdayLimit): number {
  return day - weekdayOf(day) + limit.weekday - limit.weeksBefore * 7;
}

function countBack(day: number, days: number, counting: DayCounting, calendar: ServiceCalendar): number {
  if (counting === "calendar") return day - days;
  let found = day;
  let left = days;
  for (let looked = 0; left > 0 && looked < LOOK_BACK_DAYS; looked += 1) {
    found -= 1;
    if (isCounted(found, counting, calendar)) left -= 1;
  }
  return found;
}

function isCounted(day: number, counting: "working" | "service", calendar: ServiceCalendar): boolean {
  switch (counting) {
    case "working":
      return weekdayOf(day) <= 5 && !calendar.isPublicHoliday(day);
    case "service":
      return calendar.closureOnDay(day) === null;
  }
}
