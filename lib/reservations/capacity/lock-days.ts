import { and, asc, eq, sql } from "drizzle-orm";
import { opening } from "@/db/schema";
import { inChunks } from "@/lib/catalogue/openings/in-chunks";
import type { Context } from "@/lib/context";
import { type OpeningKey, queueRows } from "../waiting/lock-queues";

/**
 * Locks openings that may be taken away, in (activity, date) order, a statement a thousand: meanwhile nobody puts such a
 * day into a basket, reserves it or waits for it.
 */
export async function lockDays(ctx: Context, openings: readonly OpeningKey[]): Promise<void> {
  const sorted = [...openings].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  await inChunks(sorted, async (chunk) => {
    const locked = await ctx.tx
      .select({ activityId: opening.activityId })
      .from(opening)
      .where(
        and(
          eq(opening.communeId, ctx.commune.id),
          sql`(${opening.activityId}, ${opening.serviceDate}) in (select activity_id, service_date from ${queueRows(chunk)})`,
        ),
      )
      .orderBy(asc(opening.activityId), asc(opening.serviceDate))
      .for("update");
    return locked.length;
  });
}

/** As PostgreSQL orders ids and dates: both are written with as many figures each. */
const orderOf = ({ activityId, date }: OpeningKey) => `${activityId}/${date}`;
