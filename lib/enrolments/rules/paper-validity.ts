import type { Temporal } from "temporal-polyfill";
import { schoolYearOf } from "@/lib/time/school-year";

/** So many months before its end, what a family hands in is meant for the school year that is about to begin. */
const MONTHS_AHEAD = 2;

/** The last civil day, inclusive, on which a paper sent that day holds; null holds for good. `yearMonth` begins a school year. */
export function validUntilOf(
  { yearly }: { yearly: boolean },
  sentOn: Temporal.PlainDate,
  yearMonth?: number,
): Temporal.PlainDate | null {
  return yearly ? schoolYearOf(sentOn.add({ months: MONTHS_AHEAD }), yearMonth).until : null;
}
