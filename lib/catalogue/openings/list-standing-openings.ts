import { and, asc, between, eq, inArray } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { opening } from "@/db/schema";
import type { Context } from "@/lib/context";
import type { StandingOpening } from "../rules/plan-openings";

/** The openings of these activities over a span of civil dates (inclusive), by activity and in order. */
export async function listStandingOpenings(
  ctx: Context,
  activityIds: readonly string[],
  span: { from: Temporal.PlainDate; until: Temporal.PlainDate },
): Promise<Map<string, StandingOpening[]>> {
  const found = new Map<string, StandingOpening[]>(activityIds.map((id) => [id, []]));
  if (activityIds.length === 0) return found;
  const rows = await ctx.tx
    .select({
      activityId: opening.activityId,
      date: opening.serviceDate,
      capacity: opening.capacity,
      taken: opening.taken,
      held: opening.held,
      setByHand: opening.setByHand,
    })
    .from(opening)
    .where(
      and(
        eq(opening.communeId, ctx.commune.id),
        inArray(opening.activityId, [...activityIds]),
        between(opening.serviceDate, span.from, span.until),
      ),
    )
    .orderBy(asc(opening.serviceDate));
  for (const { activityId, ...row } of rows) found.get(activityId)?.push(row);
  return found;
}
