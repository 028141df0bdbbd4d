import { Temporal } from "temporal-polyfill";
import { capital, longDay, monthName, shortWeekday, weekdayName } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { spanOfMonth } from "@/lib/reservations/planning/span-of-month";
import { weeksOfMonth } from "@/lib/reservations/planning/weeks-of-month";
import { dayNumberOf } from "@/lib/time/day-number";
import { computeFillRate, computeFillStep, sumFills } from "../rules/fill";
import type { DayCount } from "./count-year";
import type { DeskYear, HeatDay, HeatMonth } from "./views";

const t = translatorOf("deskReservations");
/** Full days that are named. */
const COMING = 12;

interface YearFacts extends Pick<DeskYear, "choices" | "chosen"> {
  span: { from: Temporal.PlainDate; until: Temporal.PlainDate };
  /** By date. */
  days: readonly DayCount[];
  today: Temporal.PlainDate;
  /** Whether one activity is looked at: of several together the full ones are counted. */
  single: boolean;
}

/** A school year in words, month by month: Monday to Friday, and the days of the weekend on which something opens. */
export function presentYear(facts: YearFacts): DeskYear {
  const { span, days, today, single } = facts;
  const open = new Set(days.map(({ date }) => date.dayOfWeek));
  const weekdays = [1, 2, 3, 4, 5, 6, 7].filter((weekday) => weekday <= 5 || open.has(weekday));
  const year = span.from.year;
  const drawn = new Map(days.map((day) => [dayNumberOf(day.date), presentDay(day, single)]));
  const coming = days.filter(({ date, full }) => full > 0 && Temporal.PlainDate.compare(date, today) >= 0);
  return {
    year: String(year),
    name: span.until.year === year ? String(year) : `${year} – ${span.until.year}`,
    previous: String(year - 1),
    next: String(year + 1),
    choices: facts.choices,
    chosen: facts.chosen,
    weekdays: weekdays.map((weekday) => ({ short: shortWeekday(weekday), long: weekdayName(weekday) })),
    months: listMonths(span).flatMap((month) => presentMonth(month, { days, drawn, weekdays })),
    totals: {
      full: days.reduce((sum, { full }) => sum + full, 0),
      nearly: days.reduce((sum, { nearly }) => sum + nearly, 0),
      average: averageOf(days),
      days: days.length,
    },
    coming: coming.slice(0, COMING).map((day) => ({ date: day.date.toString(), words: sayDay(day, single) })),
  };
}

/** Of all the places of these days, the share that is gone, in whole percent. */
const averageOf = (days: readonly DayCount[]) => (days.length > 0 ? computeFillRate(sumFills(days)) : 0);

function listMonths({ from, until }: YearFacts["span"]): Temporal.PlainYearMonth[] {
  const months: Temporal.PlainYearMonth[] = [];
  const last = until.toPlainYearMonth();
  let month = from.toPlainYearMonth();
  for (; Temporal.PlainYearMonth.compare(month, last) <= 0; month = month.add({ months: 1 }))
    months.push(month);
  return months;
}

interface MonthFacts {
  days: readonly DayCount[];
  /** By day number. */
  drawn: ReadonlyMap<number, HeatDay>;
  weekdays: readonly number[];
}

/** None for a month in which nothing opens. */
function presentMonth(month: Temporal.PlainYearMonth, { days, drawn, weekdays }: MonthFacts): HeatMonth[] {
  const own = days.filter(({ date }) => date.toPlainYearMonth().equals(month));
  if (own.length === 0) return [];
  return [
    {
      id: month.toString(),
      name: `${capital(monthName(month.month))} ${month.year}`,
      average: t("average", { rate: String(averageOf(own)) }),
      weeks: weeksOfMonth(spanOfMonth(month), weekdays).map((week) => ({
        monday: week.monday.toString(),
        days: week.days
          .filter((day) => day !== null)
          .map(({ day }) => String(day))
          .filter((_, index, all) => index === 0 || index === all.length - 1)
          .join(" – "),
        cells: week.days.map((day) => (day && drawn.get(dayNumberOf(day))) ?? null),
      })),
    },
  ];
}

function presentDay(day: DayCount, single: boolean): HeatDay {
  return {
    date: day.date.toString(),
    rate: computeFillRate(day),
    step: computeFillStep(day),
    full: single ? 0 : day.full,
    words: sayDay(day, single),
  };
}

/** "mardi 3 mars : 48 sur 60, presque complet" */
function sayDay(day: DayCount, single: boolean): string {
  const ratio = t("ratio", { taken: String(day.taken), capacity: String(day.capacity) });
  const rest = single ? saySingle(day) : day.full > 0 ? t("someFull", { count: day.full }) : "";
  const words = t("dayRatio", { day: longDay(day.date), ratio });
  return rest ? t("withRest", { words, rest }) : words;
}

function saySingle({ full, nearly }: DayCount): string {
  if (full > 0) return t("spokenFull");
  return nearly > 0 ? t("spokenNearly") : "";
}
