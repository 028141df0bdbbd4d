import type { CalendarStretch } from "@/lib/catalogue/load-calendar";
import type { RuledActivity } from "@/lib/catalogue/rules/regulation";
import { civilDateOf, dayNumberOf, weekdayOf } from "@/lib/time/day-number";
import { type PublicHolidays, publicHolidayOnDay } from "@/lib/time/public-holidays";
import type { Span } from "../places/span";

/** Days with a name of their own, both ends inclusive. */
export interface NamedDays extends Span {
  label: string;
}

/**
 * Names the public holidays, school holidays and closures that concern an activity, by date, cut to the span asked
 * for and to the weekdays given: nobody asks why a Sunday is closed. Names days, decides nothing.
 */
export function dayNamer(
  stretches: readonly CalendarStretch[],
  {
    activity,
    weekdays,
    publicHolidays,
  }: { activity: RuledActivity; weekdays: readonly number[]; publicHolidays: PublicHolidays },
): (span: Span) => NamedDays[] {
  const named = stretches.filter(concerns(activity)).map(({ from, until, label }) => ({
    label,
    from: dayNumberOf(from),
    until: dayNumberOf(until),
  }));
  return (span) => {
    const shown = listDays(span).filter((day) => weekdays.includes(weekdayOf(day)));
    const stretched = named.flatMap(({ from, until, label }) => {
      const days = shown.filter((day) => from <= day && day < until);
      const [first, last] = [days[0], days.at(-1)];
      return first !== undefined && last !== undefined ? [{ label, first, last }] : [];
    });
    const holidays = shown.flatMap((day) => {
      const label = publicHolidayOnDay(day, publicHolidays);
      return label ? [{ label, first: day, last: day }] : [];
    });
    return [...stretched, ...holidays]
      .sort((a, b) => a.first - b.first)
      .map(({ label, first, last }) => ({ label, from: civilDateOf(first), until: civilDateOf(last) }));
  };
}

function listDays({ from, until }: Span): number[] {
  const first = dayNumberOf(from);
  return Array.from({ length: dayNumberOf(until) - first + 1 }, (_, index) => first + index);
}

/** What concerns the whole commune, or this very activity or its site. */
const concerns =
  (activity: RuledActivity) =>
  ({ siteId, activityId }: CalendarStretch) =>
    (!siteId || siteId === activity.siteId) && (!activityId || activityId === activity.id);
