import { and, asc, between, eq, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { arrayOf } from "@/db/prepared";
import { opening, waitingEntry } from "@/db/schema";
import { isServed } from "@/lib/catalogue/openings/is-served";
import type { StaffContext } from "@/lib/context";
import type { Fill } from "../rules/fill";

/** One activity on one civil date: its places, and how many wait for one. */
export interface OpeningFill extends Fill {
  activityId: string;
  date: Temporal.PlainDate;
  waiting: number;
}

/**
 * The openings of activities that the caller may show, over a span of civil dates (inclusive), by date: one statement for
 * a whole commune.
 */
export async function listFills(
  ctx: StaffContext,
  activityIds: readonly string[],
  { from, until }: { from: Temporal.PlainDate; until: Temporal.PlainDate },
): Promise<OpeningFill[]> {
  const queues = ctx.tx
    .select({
      activityId: waitingEntry.activityId,
      serviceDate: waitingEntry.serviceDate,
      count: sql<number>`count(*)::int`.as("waiting_count"),
    })
    .from(waitingEntry)
    .where(
      and(
        eq(waitingEntry.communeId, ctx.commune.id),
        eq(waitingEntry.status, "waiting"),
        between(waitingEntry.serviceDate, from, until),
      ),
    )
    .groupBy(waitingEntry.activityId, waitingEntry.serviceDate)
    .as("queues");
  return ctx.tx
    .select({
      activityId: opening.activityId,
      date: opening.serviceDate,
      capacity: opening.capacity,
      taken: opening.taken,
      held: opening.held,
      waiting: sql<number>`coalesce(${queues.count}, 0)`,
    })
    .from(opening)
    .leftJoin(
      queues,
      and(eq(queues.activityId, opening.activityId), eq(queues.serviceDate, opening.serviceDate)),
    )
    .where(
      and(
        eq(opening.communeId, ctx.commune.id),
        between(opening.serviceDate, from, until),
        sql`${opening.activityId} = any(${arrayOf(activityIds)}::uuid[])`,
        isServed,
      ),
    )
    .orderBy(asc(opening.serviceDate), asc(opening.activityId));
}
