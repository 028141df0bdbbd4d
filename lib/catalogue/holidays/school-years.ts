import { Temporal } from "temporal-polyfill";
import type { Context } from "@/lib/context";
import { longDate, longSpan } from "@/lib/i18n/format-date";
import { schoolYearOf } from "@/lib/time/school-year";
import { civilDateAt } from "@/lib/time/zone";
import type { DatedLabel } from "../rules/service-calendar";

export interface ShownYear {
  /** The civil year in which it begins. */
  year: number;
  /** "2024-2025"; "2025" where school years are civil ones. */
  name: string;
  /** Civil dates, both inclusive. */
  from: Temporal.PlainDate;
  until: Temporal.PlainDate;
  today: Temporal.PlainDate;
}

/** The commune's school year that begins in a civil year, or the present one. */
export function showYear({ commune, now }: Pick<Context, "commune" | "now">, year?: number): ShownYear {
  const { schoolYearMonth: month, timeZone } = commune;
  const today = civilDateAt(now, timeZone);
  const asked = year === undefined ? today : Temporal.PlainDate.from({ year, month, day: 1 });
  const { from, until } = schoolYearOf(asked, month);
  const name = from.year === until.year ? String(from.year) : `${from.year}-${until.year}`;
  return { year: from.year, name, from, until, today };
}

/** "du samedi 19 octobre au dimanche 3 novembre 2024"; a single day by its name alone. `until` is the day of return. */
export function sayStretch({ from, until }: Pick<DatedLabel, "from" | "until">): string {
  const last = until.subtract({ days: 1 });
  return from.equals(last) ? longDate(from) : longSpan(from, last);
}

/** Whether a stretch has a day in the year. */
export function meetsYear(
  { from, until }: Pick<DatedLabel, "from" | "until">,
  year: Pick<ShownYear, "from" | "until">,
): boolean {
  const compare = Temporal.PlainDate.compare;
  return compare(from, year.until) <= 0 && compare(year.from, until) < 0;
}
