import { Temporal } from "temporal-polyfill";
import type { Commune } from "@/lib/context";
import { latest } from "@/lib/time/civil-date";
import { schoolYearOf } from "@/lib/time/school-year";
import type { Span } from "../places/span";
import type { YearLink } from "./views";

export interface DeskYear extends Span {
  /** The civil year in which it begins. */
  number: number;
  /** "2026-2027", or "2026" where a school year is a civil one. */
  label: string;
  /** What can still be changed of it; null once it is over. */
  ahead: Span | null;
}

/** The school year that an address asks for, or else the one that a civil date is in. */
export function yearOf(
  { schoolYearMonth }: Pick<Commune, "schoolYearMonth">,
  today: Temporal.PlainDate,
  asked?: number,
): DeskYear {
  const within = asked === undefined ? today : new Temporal.PlainDate(asked, schoolYearMonth, 1);
  const { from, until } = schoolYearOf(within, schoolYearMonth);
  const isOver = Temporal.PlainDate.compare(until, today) < 0;
  return {
    from,
    until,
    number: from.year,
    label: from.year === until.year ? String(from.year) : `${from.year}-${until.year}`,
    ahead: isOver ? null : { from: latest(from, today), until },
  };
}

/** The years to choose from: the one before, the present one, the two to come, and whichever is shown. */
export function listYears(
  commune: Pick<Commune, "schoolYearMonth">,
  today: Temporal.PlainDate,
  shown: DeskYear,
): YearLink[] {
  const present = yearOf(commune, today).number;
  const numbers = new Set([present - 1, present, present + 1, present + 2, shown.number]);
  return [...numbers]
    .sort((a, b) => a - b)
    .map((number) => ({
      year: number,
      label: yearOf(commune, today, number).label,
      current: number === shown.number,
    }));
}
