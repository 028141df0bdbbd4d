import { Temporal } from "temporal-polyfill";
import { dayNumber, monthName } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { dayNumberOf } from "@/lib/time/day-number";
import { countReserved } from "./count-reserved";
import type { DrawnPlace } from "./draw-places";
import type { NamedDays } from "./name-days";
import type { DayMarks } from "./present-day";
import type { MonthRow } from "./weeks-of-month";
import type { YearStrip } from "./year-view";

const t = translatorOf("calendar");
const compare = Temporal.PlainDate.compare;

interface StripFacts {
  /** By day number. */
  placeOn: ReadonlyMap<number, DrawnPlace>;
  /** Of the month. */
  named: readonly NamedDays[];
  marks: DayMarks;
}

/** One week of one month: a mark a day, or the one name of a week that is closed throughout. */
export function presentStrip(
  { monday, days }: MonthRow,
  { placeOn, named, marks: { today, isElsewhere } }: StripFacts,
): YearStrip {
  const own = days.filter((day) => day !== null);
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) throw new RangeError("A strip has days.");
  const placeOf = (day: Temporal.PlainDate) => placeOn.get(dayNumberOf(day));
  const places = own.flatMap((day) => placeOf(day) ?? []);
  const covers = ({ from, until }: NamedDays) => compare(from, first) <= 0 && compare(last, until) <= 0;
  const closedFor = places.length === 0 ? (named.find(covers)?.label ?? null) : null;
  const elsewhere = days.flatMap((day, column) => (day && isElsewhere(day) ? [column] : []));
  const column = days.findIndex((day) => day?.equals(today));
  return {
    monday: monday.toString(),
    days: first.equals(last) ? dayNumber(first.day) : `${dayNumber(first.day)} – ${dayNumber(last.day)}`,
    words: t("strip", {
      month: monthName(first.month),
      number: String(monday.weekOfYear),
      content: closedFor ?? countReserved(places),
    }),
    looks: days.map((day) => day && (placeOf(day)?.look ?? "closed")),
    today: column < 0 ? null : column,
    closedFor,
    ...(elsewhere.length > 0 && { elsewhere }),
  };
}
