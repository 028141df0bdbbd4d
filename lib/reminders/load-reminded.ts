import { and, asc, eq, exists, notExists, type SQL, sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { activity, basketLine, child, guardian, householdChild, reservation } from "@/db/schema";
import type { SystemContext } from "@/lib/context";
import { keyOf, type Place, placeOf, placeRows } from "@/lib/reservations/places/place";

/** One thing of a reminder, as it still stands when the e-mail is written. */
export interface Reminded extends Place {
  childName: string;
  activityName: string;
  /** The last instant, inclusive, as it was decided when the reminder was. */
  until: Temporal.Instant;
}

const lineOfBasket = (ctx: SystemContext): SQL =>
  exists(
    ctx.tx
      .select({ one: sql`1` })
      .from(basketLine)
      .where(
        and(
          eq(basketLine.communeId, guardian.communeId),
          eq(basketLine.householdId, guardian.householdId),
          eq(basketLine.childId, child.id),
          eq(basketLine.activityId, activity.id),
          sql`${basketLine.serviceDate} = place.service_date`,
        ),
      ),
  );
const nothingReserved = (ctx: SystemContext): SQL =>
  notExists(
    ctx.tx
      .select({ one: sql`1` })
      .from(reservation)
      .where(
        and(
          eq(reservation.communeId, guardian.communeId),
          eq(reservation.childId, child.id),
          eq(reservation.activityId, activity.id),
          sql`${reservation.serviceDate} = place.service_date`,
          eq(reservation.status, "reserved"),
        ),
      ),
  );

/**
 * Of these places, those of children who still live with the guardian and that still are what the reminder says:
 * asked for in the basket, or neither asked for nor reserved.
 */
export async function loadReminded(
  ctx: SystemContext,
  guardianId: string,
  told: readonly { key: string; until: string }[],
  still: "asked" | "free",
): Promise<Reminded[]> {
  if (told.length === 0) return [];
  const limits = new Map(told.map(({ key, until }) => [key, Temporal.Instant.from(until)]));
  const asked = lineOfBasket(ctx);
  const rows = await ctx.tx
    .select({
      childId: child.id,
      firstName: child.firstName,
      lastName: child.lastName,
      activityId: activity.id,
      activityName: activity.name,
      date: sql<Temporal.PlainDate>`place.service_date`.mapWith(reservation.serviceDate),
    })
    .from(guardian)
    .innerJoin(
      householdChild,
      and(
        eq(householdChild.communeId, guardian.communeId),
        eq(householdChild.householdId, guardian.householdId),
      ),
    )
    .innerJoin(
      child,
      and(eq(child.communeId, householdChild.communeId), eq(child.id, householdChild.childId)),
    )
    .innerJoin(placeRows(told.map(({ key }) => placeOf(key))), sql`place.child_id = ${child.id}`)
    .innerJoin(
      activity,
      and(eq(activity.communeId, child.communeId), sql`${activity.id} = place.activity_id`),
    )
    .where(
      and(
        eq(guardian.communeId, ctx.commune.id),
        eq(guardian.id, guardianId),
        still === "asked" ? asked : and(sql`not ${asked}`, nothingReserved(ctx)),
      ),
    )
    .orderBy(
      asc(child.firstName),
      asc(child.id),
      asc(activity.position),
      asc(activity.id),
      sql`place.service_date`,
    );
  return rows.flatMap(({ firstName, lastName, ...row }) => {
    const until = limits.get(keyOf(row));
    return until ? [{ ...row, childName: `${firstName} ${lastName}`, until }] : [];
  });
}
