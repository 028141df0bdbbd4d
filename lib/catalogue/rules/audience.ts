import type { Temporal } from "temporal-polyfill";
import { wholeYearsBetween } from "@/lib/time/civil-date";
import type { Audience } from "./regulation";

/**
 * Whether an activity is for a child of this birth date and level on a civil day. A child whose level the commune does
 * not know (null) is of none.
 */
export function isFor(
  { minAge, maxAge, levels }: Audience,
  child: { birthDate: Temporal.PlainDate; level: string | null },
  on: Temporal.PlainDate,
): boolean {
  const age = wholeYearsBetween(child.birthDate, on);
  if (minAge !== null && age < minAge) return false;
  if (maxAge !== null && age > maxAge) return false;
  return levels === null || (child.level !== null && levels.includes(child.level));
}
