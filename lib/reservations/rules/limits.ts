import type { Temporal } from "temporal-polyfill";
import { type LateBooking, type RuledActivity, ruleOn } from "@/lib/catalogue/rules/regulation";
import {
  buildServiceCalendar,
  type DatedLabel,
  type ServiceCalendar,
} from "@/lib/catalogue/rules/service-calendar";
import { dayNumberOf } from "@/lib/time/day-number";
import type { PublicHolidays } from "@/lib/time/public-holidays";
import { instantAt } from "@/lib/time/zone";
import { computeDeadline } from "./compute-deadline";

/** What the commune's calendar holds, over at least the days decided on and LOOK_BACK_DAYS before them. */
export interface CalendarFacts {
  /** IANA name of the commune's zone. */
  timeZone: string;
  /** Where the commune lies; nothing of its own unless said. */
  publicHolidays?: PublicHolidays;
  schoolHolidays: readonly DatedLabel[];
  closures: readonly (DatedLabel & { siteId: string | null; activityId: string | null })[];
}

/** Last instants, inclusive, to book and to cancel. */
export interface Deadlines {
  booking: Temporal.Instant;
  cancellation: Temporal.Instant;
}

/** All that a regulation says of one day of one activity. */
export interface Limits extends Deadlines {
  start: Temporal.Instant;
  late: LateBooking;
  weeklyMaximum: number | null;
}

export interface LimitsOfActivities {
  calendarOf(activity: RuledActivity): ServiceCalendar;
  limitsOf(activity: RuledActivity, date: Temporal.PlainDate): Limits;
}

/** Works out each calendar and each day's limits once: a year of decisions asks for them again and again. */
export function createLimits(facts: CalendarFacts): LimitsOfActivities {
  const calendars = new Map<string, ServiceCalendar>();
  /** By activity, then by day number. */
  const known = new Map<string, Map<number, Limits>>();

  function calendarOf(activity: RuledActivity): ServiceCalendar {
    let calendar = calendars.get(activity.id);
    if (!calendar) {
      const concerned = facts.closures.filter(
        (closure) =>
          (!closure.siteId || closure.siteId === activity.siteId) &&
          (!closure.activityId || closure.activityId === activity.id),
      );
      calendar = buildServiceCalendar(activity.schedule, {
        schoolHolidays: facts.schoolHolidays,
        closures: concerned,
        publicHolidays: facts.publicHolidays,
      });
      calendars.set(activity.id, calendar);
    }
    return calendar;
  }

  function limitsOf(activity: RuledActivity, date: Temporal.PlainDate): Limits {
    const day = dayNumberOf(date);
    const days = known.get(activity.id) ?? new Map<number, Limits>();
    let found = days.get(day);
    if (!found) {
      const rule = ruleOn(activity.rules, date);
      const service = { date, startsAt: activity.startsAt };
      const calendar = calendarOf(activity);
      found = {
        booking: computeDeadline(rule.booking, service, calendar, facts.timeZone),
        cancellation: computeDeadline(rule.cancellation, service, calendar, facts.timeZone),
        start: instantAt(date, activity.startsAt, facts.timeZone),
        late: rule.late,
        weeklyMaximum: rule.weeklyMaximum,
      };
      known.set(activity.id, days.set(day, found));
    }
    return found;
  }

  return { calendarOf, limitsOf };
}
