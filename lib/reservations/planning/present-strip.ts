import { Temporal } from "temporal-polyfill";
import { dayNumber, monthName } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { countReserved } from "./count-reserved";
import type { DrawnPlace } from "./draw-places";
import type { NamedDays } from "./name-days";
import type { MonthRow } from "./weeks-of-month";
import type { YearStrip } from "./year-view";

const t = translatorOf("calendar");
const compare = Temporal.PlainDate.compare;

interface StripFacts {
  /** Of the month. */
  places: readonly DrawnPlace[];
  named: readonly NamedDays[];
  today: Temporal.PlainDate;
}

/** One week of one month: a mark a day, or the one name of a week that is closed throughout. */
export function presentStrip({ monday, days }: MonthRow, { places, named, today }: StripFacts): YearStrip {
  const own = days.filter((day) => day !== null);
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) throw new RangeError("A strip has days.");
  const placeOn = (day: Temporal.PlainDate) => places.find(({ date }) => date.equals(day));
  const held = own.flatMap((day) => placeOn(day) ?? []);
  const covering = named.find(({ from, until }) => compare(from, first) <= 0 && compare(last, until) <= 0);
  const closedFor = held.length === 0 && covering ? covering.label : null;
  const column = days.findIndex((day) => day?.equals(today));
  return {
    monday: monday.toString(),
    days: first.equals(last) ? dayNumber(first.day) : `${dayNumber(first.day)} – ${dayNumber(last.day)}`,
    words: t("strip", {
      month: monthName(first.month),
      number: String(monday.weekOfYear),
      content: closedFor ?? countReserved(held),
    }),
    looks: days.map((day) => day && (placeOn(day)?.look ?? "closed")),
    today: column < 0 ? null : column,
    closedFor,
  };
}
