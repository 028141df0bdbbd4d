import { Temporal } from "temporal-polyfill";
import type { CalendarStretch } from "@/lib/catalogue/load-calendar";
import type { RuledActivity } from "@/lib/catalogue/rules/regulation";
import { eachDate } from "@/lib/time/civil-date";
import { publicHolidayOn } from "@/lib/time/public-holidays";
import type { Span } from "../places/span";

/** Days with a name of their own, both ends inclusive. */
export interface NamedDays extends Span {
  label: string;
}

/**
 * The public holidays, school holidays and closures of a span that concern an activity, by date, cut to the span
 * and to the weekdays given: nobody asks why a Sunday is closed. Names days, decides nothing.
 */
export function nameDays(
  stretches: readonly CalendarStretch[],
  span: Span,
  { activity, weekdays }: { activity: RuledActivity; weekdays: readonly number[] },
): NamedDays[] {
  const shown = [...eachDate(span.from, span.until)].filter((date) => weekdays.includes(date.dayOfWeek));
  const stretched = stretches.filter(concerns(activity)).flatMap(({ from, until, label }) => {
    const days = shown.filter((date) => compare(from, date) <= 0 && compare(date, until) < 0);
    const [first, last] = [days[0], days.at(-1)];
    return first && last ? [{ label, from: first, until: last }] : [];
  });
  const holidays = shown.flatMap((date) => {
    const label = publicHolidayOn(date);
    return label ? [{ label, from: date, until: date }] : [];
  });
  return [...stretched, ...holidays].sort((a, b) => compare(a.from, b.from));
}

/** What concerns the whole commune, or this very activity or its site. */
const concerns =
  (activity: RuledActivity) =>
  ({ siteId, activityId }: CalendarStretch) =>
    (!siteId || siteId === activity.siteId) && (!activityId || activityId === activity.id);

const compare = Temporal.PlainDate.compare;
