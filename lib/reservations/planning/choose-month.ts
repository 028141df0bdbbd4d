import { Temporal } from "temporal-polyfill";
import { mondayOf, parseCivilDate, thursdayOf } from "@/lib/time/civil-date";
import type { Span } from "../places/span";
import { nextSchoolDay } from "./next-school-day";

const compare = Temporal.PlainYearMonth.compare;

/** Which month is asked for, by itself ("2024-05") or by the week that one comes from (ISO date of any day). */
export interface AskedMonth {
  month?: string | undefined;
  week?: string | undefined;
}

/** The month asked for, or today's; outside the calendar, the nearest one inside. */
export function chooseMonth(
  asked: AskedMonth,
  calendar: Span,
  today: Temporal.PlainDate,
): Temporal.PlainYearMonth {
  const week = parseCivilDate(asked.week);
  const day =
    parseCivilDate(asked.month && `${asked.month}-01`) ?? (week ? thursdayOf(week) : nextSchoolDay(today));
  const [first, last] = [calendar.from.toPlainYearMonth(), calendar.until.toPlainYearMonth()];
  const wanted = day.toPlainYearMonth();
  if (compare(wanted, first) < 0) return first;
  return compare(wanted, last) > 0 ? last : wanted;
}

/** Monday of the week to go back to from a span: the one that one came from, today's, or the span's first. */
export function chooseWeekOf(span: Span, asked: string | undefined, today: Temporal.PlainDate): string {
  const came = parseCivilDate(asked);
  const inside = [came && thursdayOf(came), nextSchoolDay(today)].find((day) => day && isWithin(span, day));
  const first = thursdayOf(span.from);
  const week = inside ?? (isWithin(span, first) ? first : first.add({ weeks: 1 }));
  return mondayOf(week).toString();
}

function isWithin({ from, until }: Span, day: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, until) <= 0;
}
