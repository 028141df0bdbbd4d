import { Temporal } from "temporal-polyfill";
import type { DatedLabel } from "./service-calendar";

/** More days than any holidays have, a summer's two months among them. */
export const LONGEST_HOLIDAY = 100;

/** Days from the first one to the day of return, which is not among them. */
export function holidayLength({ from, until }: Pick<DatedLabel, "from" | "until">): number {
  return from.until(until, { largestUnit: "days" }).days;
}

/** The first of the others that has a day in common with this stretch; null where none has. Days of return are free. */
export function findOverlap<T extends Pick<DatedLabel, "from" | "until">>(
  stretch: Pick<DatedLabel, "from" | "until">,
  others: readonly T[],
): T | null {
  const compare = Temporal.PlainDate.compare;
  return (
    others.find(({ from, until }) => compare(from, stretch.until) < 0 && compare(stretch.from, until) < 0) ??
    null
  );
}
