import { Temporal } from "temporal-polyfill";
import { publicHolidayOn } from "@/lib/time/public-holidays";
import type { Schedule } from "./regulation";

/** Why a day has no opening; `label` is the commune's own word for it ("Vacances de la Toussaint"). */
export type Closure =
  | { kind: "public-holiday"; label: string }
  | { kind: "school-holiday"; label: string }
  | { kind: "closure"; label: string }
  | { kind: "outside-schedule"; label: null };

/** A stretch of civil dates: `from` inclusive, `until` exclusive (the day of return). */
export interface DatedLabel {
  from: Temporal.PlainDate;
  until: Temporal.PlainDate;
  label: string;
}

/** What closes days for one activity. */
export interface CalendarFacts {
  schoolHolidays: readonly DatedLabel[];
  /** Closures that concern this activity, its site, or the whole commune. */
  closures: readonly DatedLabel[];
}

export interface ServiceCalendar {
  /** Why the activity does not open on a civil date; null when it does. */
  closureOn(date: Temporal.PlainDate): Closure | null;
}

/**
 * The days of one activity. A weekday on which it never runs says so first, whatever else falls on it; then
 * the commune's own closure, the public holiday, the school holidays. An activity of the holidays is closed
 * in school time.
 */
export function buildServiceCalendar(schedule: Schedule, facts: CalendarFacts): ServiceCalendar {
  const weekdays = new Set(schedule.weekdays);
  const known = new Map<string, Closure | null>();

  function find(date: Temporal.PlainDate): Closure | null {
    if (!weekdays.has(date.dayOfWeek)) return { kind: "outside-schedule", label: null };
    const closed = labelOn(facts.closures, date);
    if (closed) return { kind: "closure", label: closed };
    const publicHoliday = publicHolidayOn(date);
    if (publicHoliday) return { kind: "public-holiday", label: publicHoliday };
    const schoolHoliday = labelOn(facts.schoolHolidays, date);
    if (schoolHoliday && schedule.season === "term") return { kind: "school-holiday", label: schoolHoliday };
    if (!schoolHoliday && schedule.season === "holidays") return { kind: "outside-schedule", label: null };
    return null;
  }

  return {
    closureOn(date) {
      const key = date.toString();
      const already = known.get(key);
      if (already !== undefined) return already;
      const closure = find(date);
      known.set(key, closure);
      return closure;
    },
  };
}

function labelOn(stretches: readonly DatedLabel[], date: Temporal.PlainDate): string | null {
  const stretch = stretches.find(
    ({ from, until }) =>
      Temporal.PlainDate.compare(from, date) <= 0 && Temporal.PlainDate.compare(date, until) < 0,
  );
  return stretch?.label ?? null;
}
