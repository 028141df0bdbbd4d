import { and, asc, between, eq } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { opening } from "@/db/schema";
import type { Context } from "@/lib/context";

export interface Opening {
  activityId: string;
  date: Temporal.PlainDate;
  capacity: number;
  taken: number;
}

/** The openings of the whole commune over a span of civil dates (inclusive), by date. */
export async function listOpenings(
  ctx: Context,
  span: { from: Temporal.PlainDate; until: Temporal.PlainDate },
): Promise<Opening[]> {
  return ctx.tx
    .select({
      activityId: opening.activityId,
      date: opening.serviceDate,
      capacity: opening.capacity,
      taken: opening.taken,
    })
    .from(opening)
    .where(and(eq(opening.communeId, ctx.commune.id), between(opening.serviceDate, span.from, span.until)))
    .orderBy(asc(opening.serviceDate), asc(opening.activityId));
}
