import { and, asc, between, eq, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { arrayOf } from "@/db/prepared";
import { opening } from "@/db/schema";
import { isServed } from "@/lib/catalogue/openings/is-served";
import type { StaffContext } from "@/lib/context";
import { type Fill, NEARLY_FULL } from "../rules/fill";

/** All openings of one civil date together, and how many of them are full, or nearly. */
export interface DayCount extends Fill {
  date: Temporal.PlainDate;
  full: number;
  nearly: number;
}

/**
 * The openings of activities that the caller may show, day by day over a span of civil dates (inclusive), by date: one
 * aggregated statement. What is full here is what `isFull` says, and nearly what `isNearlyFull` does.
 */
export async function countYear(
  ctx: StaffContext,
  activityIds: readonly string[],
  { from, until }: { from: Temporal.PlainDate; until: Temporal.PlainDate },
): Promise<DayCount[]> {
  const gone = sql`${opening.taken} + ${opening.held}`;
  const isNearly = sql`${gone} < ${opening.capacity} and ${gone} >= ${opening.capacity} * ${NEARLY_FULL}::float8`;
  return ctx.tx
    .select({
      date: opening.serviceDate,
      capacity: sql<number>`sum(${opening.capacity})::int`,
      taken: sql<number>`sum(${opening.taken})::int`,
      held: sql<number>`sum(${opening.held})::int`,
      full: sql<number>`(count(*) filter (where ${gone} >= ${opening.capacity}))::int`,
      nearly: sql<number>`(count(*) filter (where ${isNearly}))::int`,
    })
    .from(opening)
    .where(
      and(
        eq(opening.communeId, ctx.commune.id),
        between(opening.serviceDate, from, until),
        sql`${opening.activityId} = any(${arrayOf(activityIds)}::uuid[])`,
        isServed,
      ),
    )
    .groupBy(opening.serviceDate)
    .orderBy(asc(opening.serviceDate));
}
