import { and, eq, gte } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { opening } from "@/db/schema";
import type { StaffContext } from "@/lib/context";

/** The openings of an activity from a civil day on, in the order of checkouts: whoever validates a basket has finished. */
export async function lockOpeningsAhead(
  ctx: StaffContext,
  id: string,
  today: Temporal.PlainDate,
): Promise<void> {
  await ctx.tx
    .select({ date: opening.serviceDate })
    .from(opening)
    .where(
      and(eq(opening.communeId, ctx.commune.id), eq(opening.activityId, id), gte(opening.serviceDate, today)),
    )
    .orderBy(opening.serviceDate)
    .for("update");
}
