import { Temporal } from "temporal-polyfill";
import type { DayCounting, DeadlineRule, WeekdayLimit } from "@/lib/catalogue/rules/regulation";
import type { ServiceCalendar } from "@/lib/catalogue/rules/service-calendar";
import { mondayOf } from "@/lib/time/civil-date";
import { publicHolidayOn } from "@/lib/time/public-holidays";
import { instantAt } from "@/lib/time/zone";

/** Days looked back over at the most: longer than a summer, so a first day of school finds its day before. */
export const LOOK_BACK_DAYS = 120;

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
  const start = instantAt(service.date, service.startsAt, timeZone);
  const limit = limitOf(rule, { date: service.date, start, calendar, timeZone });
  return Temporal.Instant.compare(limit, start) < 0 ? limit : start;
}

interface Service {
  date: Temporal.PlainDate;
  start: Temporal.Instant;
  calendar: ServiceCalendar;
  timeZone: string;
}

function limitOf(rule: DeadlineRule, { date, start, calendar, timeZone }: Service): Temporal.Instant {
  switch (rule.kind) {
    case "none":
      return start;
    case "days-before":
      return instantAt(countBack(date, rule.days, rule.counting, calendar), rule.time, timeZone);
    case "weekday-before":
      return instantAt(weekdayBefore(date, rule), rule.time, timeZone);
    case "per-weekday": {
      const limit = rule.limits.find(({ service }) => service === date.dayOfWeek);
      return limit ? instantAt(weekdayBefore(date, limit), limit.time, timeZone) : start;
    }
    case "hours-before":
      return start.subtract({ hours: rule.hours });
    case "same-day":
      return instantAt(date, rule.time, timeZone);
    case "day-of-month-before": {
      const month = date.with({ day: 1 }).subtract({ months: rule.monthsBefore });
      const day = Math.min(rule.day, month.daysInMonth);
      return instantAt(month.with({ day }), rule.time, timeZone);
    }
  }
}

function weekdayBefore(date: Temporal.PlainDate, limit: WeekdayLimit): Temporal.PlainDate {
  return mondayOf(date)
    .subtract({ weeks: limit.weeksBefore })
    .add({ days: limit.weekday - 1 });
}

function countBack(
  date: Temporal.PlainDate,
  days: number,
  counting: DayCounting,
  calendar: ServiceCalendar,
): Temporal.PlainDate {
  if (counting === "calendar") return date.subtract({ days });
  let day = date;
  let left = days;
  for (let looked = 0; left > 0 && looked < LOOK_BACK_DAYS; looked += 1) {
    day = day.subtract({ days: 1 });
    if (isCounted(day, counting, calendar)) left -= 1;
  }
  return day;
}

function isCounted(
  day: Temporal.PlainDate,
  counting: "working" | "service",
  calendar: ServiceCalendar,
): boolean {
  switch (counting) {
    case "working":
      return day.dayOfWeek <= 5 && publicHolidayOn(day) === null;
    case "service":
      return calendar.closureOn(day) === null;
  }
}
