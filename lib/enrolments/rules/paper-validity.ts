import type { Temporal } from "temporal-polyfill";
import { schoolYearOf } from "@/lib/time/school-year";

/** From 1 July on, what a family hands in is meant for the school year that is about to begin. */
const MONTHS_AHEAD = 2;

/** The last civil day, inclusive, on which a paper sent that day holds; null holds for good. */
export function validUntilOf(
  { yearly }: { yearly: boolean },
  sentOn: Temporal.PlainDate,
): Temporal.PlainDate | null {
  return yearly ? schoolYearOf(sentOn.add({ months: MONTHS_AHEAD })).until : null;
}
