import { Temporal } from "temporal-polyfill";
import type { CalendarStretch } from "@/lib/catalogue/load-calendar";
import type { RuledActivity } from "@/lib/catalogue/rules/regulation";
import { capital, monthName } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { dayNumberOf } from "@/lib/time/day-number";
import type { PublicHolidays } from "@/lib/time/public-holidays";
import type { Span } from "../places/span";
import type { Decider, PlaceStatus } from "../rules/decider";
import { countReserved } from "./count-reserved";
import { type DrawnPlace, drawPlaces } from "./draw-places";
import { dayNamer, type NamedDays } from "./name-days";
import type { DayMarks } from "./present-day";
import { presentStrip } from "./present-strip";
import { sayNamedDays } from "./say-named-days";
import { spanOfMonth } from "./span-of-month";
import { weeksOfMonth } from "./weeks-of-month";
import type { YearMonth } from "./year-view";

const t = translatorOf("calendar");

interface YearFacts {
  activity: RuledActivity;
  /** Of this activity. */
  places: readonly PlaceStatus[];
  decider: Decider;
  stretches: readonly CalendarStretch[];
  /** ISO weekdays of the columns. */
  weekdays: readonly number[];
  publicHolidays: PublicHolidays;
  marks: DayMarks;
}

/** Every month of a span of whole months, week by week. */
export function presentYearMonths(span: Span, facts: YearFacts): YearMonth[] {
  const drawn = drawPlaces(facts.places, facts.decider);
  const placeOn = new Map(drawn.map((place) => [dayNumberOf(place.date), place]));
  const nameDays = dayNamer(facts.stretches, facts);
  const last = span.until.toPlainYearMonth();
  const months: YearMonth[] = [];
  let month = span.from.toPlainYearMonth();
  for (; Temporal.PlainYearMonth.compare(month, last) <= 0; month = month.add({ months: 1 })) {
    months.push(presentYearMonth(month, { ...facts, placeOn, nameDays }));
  }
  return months;
}

interface MonthFacts extends Pick<YearFacts, "weekdays" | "marks"> {
  /** By day number. */
  placeOn: ReadonlyMap<number, DrawnPlace>;
  nameDays: (span: Span) => NamedDays[];
}

function presentYearMonth(
  month: Temporal.PlainYearMonth,
  { placeOn, nameDays, weekdays, marks }: MonthFacts,
): YearMonth {
  const span = spanOfMonth(month);
  const named = nameDays(span);
  const rows = weeksOfMonth(span, weekdays);
  const strips = rows.map((row) => presentStrip(row, { placeOn, named, marks }));
  const said = new Set(strips.map(({ closedFor }) => closedFor));
  const places = rows.flatMap(({ days }) =>
    days.flatMap((day) => (day && placeOn.get(dayNumberOf(day))) ?? []),
  );
  const asked = places.filter((place) => place.asked).length;
  return {
    id: month.toString(),
    name: `${capital(monthName(month.month))} ${month.year}`,
    reserved: countReserved(places),
    asked: asked > 0 ? t("asked", { count: asked }) : null,
    strips,
    named: named.filter(({ label }) => !said.has(label)).map(sayNamedDays),
  };
}
