import { Temporal } from "temporal-polyfill";
import { earliest } from "@/lib/time/civil-date";
import { SEPTEMBER, schoolYearOf } from "@/lib/time/school-year";

export interface ProposedPeriod {
  id: "month" | "holidays" | "year";
  /** Civil dates, both inclusive. */
  from: Temporal.PlainDate;
  until: Temporal.PlainDate;
}

/** In the last two months of a school year, "the school year" is the one that comes. */
const MONTHS_AHEAD = 2;

/**
 * The usual spans from the first day on: the rest of its month, until the next school holidays, the whole
 * school year; each cut at the last day that can be asked for. `holidays[].until` is exclusive.
 */
export function proposePeriods(
  bounds: { from: Temporal.PlainDate; until: Temporal.PlainDate },
  holidays: readonly { from: Temporal.PlainDate; until: Temporal.PlainDate }[],
  yearMonth: number = SEPTEMBER,
): ProposedPeriod[] {
  const { from } = bounds;
  const cut = (date: Temporal.PlainDate) => earliest(date, bounds.until);
  const next = holidays
    .filter((stretch) => Temporal.PlainDate.compare(stretch.from, from) > 0)
    .sort((a, b) => Temporal.PlainDate.compare(a.from, b.from))[0];
  const year = schoolYearOf(from.add({ months: MONTHS_AHEAD }), yearMonth);
  const proposals: ProposedPeriod[] = [
    { id: "month", from, until: cut(from.with({ day: from.daysInMonth })) },
  ];
  if (next) proposals.push({ id: "holidays", from, until: cut(next.from.subtract({ days: 1 })) });
  proposals.push({ id: "year", from, until: cut(year.until) });
  return proposals;
}
