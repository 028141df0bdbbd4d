import type { Temporal } from "temporal-polyfill";
import { dayNumberOf, weekdayOf } from "@/lib/time/day-number";
import { type PublicHolidays, publicHolidayOnDay } from "@/lib/time/public-holidays";
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
  /** Where the commune lies; nothing of its own unless said. */
  publicHolidays?: PublicHolidays;
}

export interface ServiceCalendar {
  /** Why the activity does not open on a civil date; null when it does. */
  closureOn(date: Temporal.PlainDate): Closure | null;
  /** The same, for a civil date given by its day number. */
  closureOnDay(day: number): Closure | null;
  /** The closure that the commune has declared over a civil date, whatever else the day is; null without one. */
  declaredOn(date: Temporal.PlainDate): Closure | null;
  /** Whether a day, by its number, is a public holiday where the commune lies. */
  isPublicHoliday(day: number): boolean;
}

/**
 * The days of one activity. A weekday on which it never runs says so first, whatever else falls on it; then
 * the commune's own closure, the public holiday, the school holidays. An activity of the holidays is closed
 * in school time.
 */
export function buildServiceCalendar(schedule: Schedule, facts: CalendarFacts): ServiceCalendar {
  const weekdays = new Set(schedule.weekdays);
  const closures = facts.closures.map(numberDays);
  const schoolHolidays = facts.schoolHolidays.map(numberDays);
  const known = new Map<number, Closure | null>();

  function findDeclared(day: number): Closure | null {
    const label = labelOn(closures, day);
    return label === null ? null : { kind: "closure", label };
  }

  function find(day: number): Closure | null {
    if (!weekdays.has(weekdayOf(day))) return { kind: "outside-schedule", label: null };
    const declared = findDeclared(day);
    if (declared) return declared;
    const publicHoliday = publicHolidayOnDay(day, facts.publicHolidays);
    if (publicHoliday) return { kind: "public-holiday", label: publicHoliday };
    const schoolHoliday = labelOn(schoolHolidays, day);
    if (schoolHoliday && schedule.season === "term") return { kind: "school-holiday", label: schoolHoliday };
    if (!schoolHoliday && schedule.season === "holidays") return { kind: "outside-schedule", label: null };
    return null;
  }

  function closureOnDay(day: number): Closure | null {
    const already = known.get(day);
    if (already !== undefined) return already;
    const closure = find(day);
    known.set(day, closure);
    return closure;
  }

  return {
    closureOn: (date) => closureOnDay(dayNumberOf(date)),
    closureOnDay,
    declaredOn: (date) => findDeclared(dayNumberOf(date)),
    isPublicHoliday: (day) => publicHolidayOnDay(day, facts.publicHolidays) !== null,
  };
}

/** A stretch of day numbers: `from` inclusive, `until` exclusive. */
interface NumberedLabel {
  from: number;
  until: number;
  label: string;
}

const numberDays = ({ from, until, label }: DatedLabel): NumberedLabel => ({
  from: dayNumberOf(from),
  until: dayNumberOf(until),
  label,
});

function labelOn(stretches: readonly NumberedLabel[], day: number): string | null {
  return stretches.find(({ from, until }) => from <= day && day < until)?.label ?? null;
}
