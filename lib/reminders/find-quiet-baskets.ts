import { and, asc, eq, gte, lte, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { basket, basketLine, child, householdChild, opening } from "@/db/schema";
import type { SystemContext } from "@/lib/context";
import { civilDateAt } from "@/lib/time/zone";

/** A family that is still choosing is left in peace. */
const QUIET = { hours: 3 };

/** A line of a basket that has not changed for a while. */
export interface QuietLine {
  householdId: string;
  version: number;
  kind: "book" | "cancel";
  childId: string;
  birthDate: Temporal.PlainDate;
  level: string | null;
  activityId: string;
  date: Temporal.PlainDate;
  opening: { capacity: number; taken: number; held: number };
}

/** The lines, from today on, of the commune's baskets that have been quiet for three hours, in one statement. */
export async function findQuietBaskets(ctx: SystemContext): Promise<QuietLine[]> {
  return (
    ctx.tx
      .select({
        householdId: basket.householdId,
        version: basket.version,
        kind: basketLine.kind,
        childId: child.id,
        birthDate: child.birthDate,
        level: child.level,
        activityId: basketLine.activityId,
        date: basketLine.serviceDate,
        opening: { capacity: opening.capacity, taken: opening.taken, held: sql<number>`${opening.held}` },
      })
      .from(basket)
      .innerJoin(
        basketLine,
        and(eq(basketLine.communeId, basket.communeId), eq(basketLine.householdId, basket.householdId)),
      )
      // A child may have left the household since it was asked for.
      .innerJoin(
        householdChild,
        and(
          eq(householdChild.communeId, basketLine.communeId),
          eq(householdChild.householdId, basketLine.householdId),
          eq(householdChild.childId, basketLine.childId),
        ),
      )
      .innerJoin(child, and(eq(child.communeId, basketLine.communeId), eq(child.id, basketLine.childId)))
      .innerJoin(
        opening,
        and(
          eq(opening.communeId, basketLine.communeId),
          eq(opening.activityId, basketLine.activityId),
          eq(opening.serviceDate, basketLine.serviceDate),
        ),
      )
      .where(
        and(
          eq(basket.communeId, ctx.commune.id),
          lte(basket.changedAt, ctx.now.subtract(QUIET)),
          gte(basketLine.serviceDate, civilDateAt(ctx.now, ctx.commune.timeZone)),
        ),
      )
      .orderBy(
        asc(basket.householdId),
        asc(basketLine.serviceDate),
        asc(child.id),
        asc(basketLine.activityId),
      )
  );
}
