import type { Temporal } from "temporal-polyfill";
import { wholeYearsBetween } from "@/lib/time/civil-date";
import type { Audience } from "./regulation";

/** Why an activity is not for a child. */
export type Misfit =
  | { code: "too-young"; minAge: number }
  | { code: "too-old"; maxAge: number }
  | { code: "wrong-level"; levels: readonly string[] }
  | { code: "level-unknown" };

/** What an audience asks of a child; `level` is null when the commune does not know it. */
export interface AudienceChild {
  birthDate: Temporal.PlainDate;
  level: string | null;
}

/**
 * Why an activity is not for this child on a civil day, its age before its level; null when it is. A child whose level
 * the commune does not know is of none.
 */
export function findMisfit(
  { minAge, maxAge, levels }: Audience,
  { birthDate, level }: AudienceChild,
  on: Temporal.PlainDate,
): Misfit | null {
  if (minAge !== null || maxAge !== null) {
    const age = wholeYearsBetween(birthDate, on);
    if (minAge !== null && age < minAge) return { code: "too-young", minAge };
    if (maxAge !== null && age > maxAge) return { code: "too-old", maxAge };
  }
  if (levels === null) return null;
  if (level === null) return { code: "level-unknown" };
  return levels.includes(level) ? null : { code: "wrong-level", levels };
}

/** Whether an activity is for this child on a civil day. */
export function isFor(audience: Audience, child: AudienceChild, on: Temporal.PlainDate): boolean {
  return findMisfit(audience, child, on) === null;
}

/**
 * Whether it is on some day of a span of civil dates (both inclusive): the child may come of age in it. Its level is
 * today's throughout: nobody knows the next school year's yet.
 */
export function isForWithin(
  audience: Audience,
  child: AudienceChild,
  { earliest, latest }: { earliest: Temporal.PlainDate; latest: Temporal.PlainDate },
): boolean {
  return (
    isFor({ ...audience, minAge: null }, child, earliest) &&
    isFor({ ...audience, maxAge: null }, child, latest)
  );
}
