import { Temporal } from "temporal-polyfill";
import type { Limit, Permissions } from "./compute-timeline";

/** A stretch of time of one day's life, in milliseconds since 1970 UTC, both ends inclusive. */
export interface Stretch {
  from: number;
  until: number;
  may: Permissions;
}

/**
 * The line from `first` to `last` (milliseconds, both inclusive) cut at the limits of a timeline: in each stretch the same
 * may be done all along, and differs from the next. Limits outside of the line only say what holds within it.
 */
export function cutTimeline(
  limits: readonly Limit[],
  { first, last }: { first: number; last: number },
): Stretch[] {
  const stretches: Stretch[] = [];
  const add = (from: number, until: number, may: Permissions) => {
    const [start, end] = [Math.max(from, first), Math.min(until, last)];
    if (start > end) return;
    const before = stretches.at(-1);
    if (before && isSame(before.may, may)) before.until = end;
    else stretches.push({ from: start, until: end, may });
  };
  const moments = limits.filter((limit, index) => {
    const earlier = limits[index - 1];
    return !earlier || Temporal.Instant.compare(earlier.at, limit.at) !== 0;
  });
  for (const [index, { at, may }] of moments.entries()) {
    const moment = at.epochMilliseconds;
    if (index === 0) add(Number.NEGATIVE_INFINITY, moment - 1, may.before);
    add(moment, moment, may.at);
    const next = moments[index + 1];
    add(moment + 1, next ? next.at.epochMilliseconds - 1 : Number.POSITIVE_INFINITY, may.after);
  }
  return stretches;
}

const isSame = (one: Permissions, other: Permissions) =>
  one.book === other.book && one.surcharge === other.surcharge && one.cancel === other.cancel;
