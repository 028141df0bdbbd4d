import { authorize } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";
import { capital, longDate } from "@/lib/i18n/format-date";
import { civilDateOf, dayNumberOf } from "@/lib/time/day-number";
import { publicHolidayOnDay } from "@/lib/time/public-holidays";
import { loadCalendar } from "../load-calendar";
import type { DatedLabel } from "../rules/service-calendar";
import { drawYear } from "./draw-year";
import { listClosures } from "./list-closures";
import { type ShownYear, sayStretch, showYear } from "./school-years";
import type { CalendarYear, DayMark } from "./views";

/**
 * A school year of the commune at a glance: the one that begins in that civil year, or the present one. Two statements.
 * @throws DomainError "forbidden"
 */
export async function getCalendarYear(ctx: StaffContext, year?: number): Promise<CalendarYear> {
  authorize(ctx, "calendar.read");
  const shown = showYear(ctx, year);
  const [stretches, closures] = await Promise.all([loadCalendar(ctx, shown), listClosures(ctx, shown)]);
  const holidays = stretches
    .filter(({ kind }) => kind === "school-holiday")
    .sort((a, b) => dayNumberOf(a.from) - dayNumberOf(b.from));
  const publicHolidays = listPublicHolidays(ctx, shown);
  const marked = new Map<number, { kind: DayMark; label: string }[]>();
  // The strongest first: a closure says more of a day than the holidays in which it falls.
  for (const { whom, ...closure } of closures)
    markDays(marked, shown, { ...closure, label: `${closure.label} (${whom})` }, "closure");
  for (const { day, label } of publicHolidays) addMark(marked, day, { kind: "public-holiday", label });
  for (const stretch of holidays) markDays(marked, shown, stretch, "school-holiday");
  return {
    year: shown.year,
    previous: shown.year - 1,
    next: shown.year + 1,
    name: shown.name,
    months: drawYear(shown, marked),
    holidays: holidays.map((one) => ({
      id: `${one.from} ${one.label}`,
      label: one.label,
      span: sayStretch(one),
    })),
    publicHolidays: publicHolidays.map(({ day, label }) => ({
      id: String(day),
      label,
      day: capital(longDate(civilDateOf(day))),
    })),
    closures: closures.map((one) => ({
      id: one.id,
      label: one.label,
      span: sayStretch(one),
      whom: one.whom,
    })),
  };
}

function listPublicHolidays({ commune }: StaffContext, { from, until }: ShownYear) {
  const days: { day: number; label: string }[] = [];
  for (let day = dayNumberOf(from); day <= dayNumberOf(until); day += 1) {
    const label = publicHolidayOnDay(day, commune.publicHolidays);
    if (label) days.push({ day, label });
  }
  return days;
}

type Marks = Map<number, { kind: DayMark; label: string }[]>;

function markDays(marks: Marks, year: ShownYear, { from, until, label }: DatedLabel, kind: DayMark): void {
  const first = Math.max(dayNumberOf(from), dayNumberOf(year.from));
  const end = Math.min(dayNumberOf(until), dayNumberOf(year.until) + 1);
  for (let day = first; day < end; day += 1) addMark(marks, day, { kind, label });
}

function addMark(marks: Marks, day: number, mark: { kind: DayMark; label: string }): void {
  const already = marks.get(day);
  if (already) already.push(mark);
  else marks.set(day, [mark]);
}
