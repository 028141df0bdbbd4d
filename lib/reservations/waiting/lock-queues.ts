import { and, asc, eq, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { opening } from "@/db/schema";
import type { Context } from "@/lib/context";

/** One activity on one civil date. */
export interface OpeningKey {
  activityId: string;
  date: Temporal.PlainDate;
}

/** Openings as a row source of one bound value, `queue(activity_id, service_date)`. */
export function queueRows(openings: readonly OpeningKey[]) {
  const rows = openings.map(({ activityId, date }) => ({
    activity_id: activityId,
    service_date: date.toString(),
  }));
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as queue(activity_id uuid, service_date date)`;
}

/**
 * Locks openings in (activity, date) order: nobody joins, leaves or is offered a place there meanwhile. After the
 * household's lock and the child's, where there are any.
 */
export async function lockQueues(ctx: Context, openings: readonly OpeningKey[]): Promise<void> {
  await ctx.tx
    .select({ activityId: opening.activityId })
    .from(opening)
    .where(
      and(
        eq(opening.communeId, ctx.commune.id),
        sql`(${opening.activityId}, ${opening.serviceDate}) in (select activity_id, service_date from ${queueRows(openings)})`,
      ),
    )
    .orderBy(asc(opening.activityId), asc(opening.serviceDate))
    .for("no key update");
}
