import { and, asc, between, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { attendance, basketLine, child, opening, reservation } from "@/db/schema";
import type { FamilyContext } from "@/lib/context";
import { type Place, placeRows } from "./place";
import type { PlaceStatus } from "./rules/decider";

/** How each opening of these activities stands for each of these children, over a span of civil dates. */
export async function listPlaces(
  ctx: FamilyContext,
  asked: {
    childIds: readonly string[];
    activityIds: readonly string[];
    from: Temporal.PlainDate;
    until: Temporal.PlainDate;
  },
): Promise<PlaceStatus[]> {
  if (asked.childIds.length === 0 || asked.activityIds.length === 0) return [];
  return selectPlaces(
    ctx,
    and(
      eq(opening.communeId, ctx.commune.id),
      inArray(opening.activityId, [...asked.activityIds]),
      between(opening.serviceDate, asked.from, asked.until),
      inArray(child.id, [...asked.childIds]),
    ),
  );
}

/** How these very places stand; one without an opening is left out. */
export async function listPlacesByKey(ctx: FamilyContext, places: readonly Place[]): Promise<PlaceStatus[]> {
  if (places.length === 0) return [];
  return selectPlaces(
    ctx,
    and(
      eq(opening.communeId, ctx.commune.id),
      sql`(${child.id}, ${opening.activityId}, ${opening.serviceDate}) in (select child_id, activity_id, service_date from ${placeRows(places)})`,
    ),
  );
}

async function selectPlaces(ctx: FamilyContext, where: SQL | undefined): Promise<PlaceStatus[]> {
  const rows = await ctx.tx
    .select({
      childId: child.id,
      activityId: opening.activityId,
      date: opening.serviceDate,
      capacity: opening.capacity,
      taken: opening.taken,
      reservedBy: reservation.householdId,
      attendance: attendance.status,
      line: basketLine.kind,
    })
    .from(opening)
    .innerJoin(child, eq(child.communeId, opening.communeId))
    .leftJoin(
      reservation,
      and(
        eq(reservation.communeId, opening.communeId),
        eq(reservation.childId, child.id),
        eq(reservation.activityId, opening.activityId),
        eq(reservation.serviceDate, opening.serviceDate),
        eq(reservation.status, "reserved"),
      ),
    )
    .leftJoin(
      attendance,
      and(
        eq(attendance.communeId, opening.communeId),
        eq(attendance.childId, child.id),
        eq(attendance.activityId, opening.activityId),
        eq(attendance.serviceDate, opening.serviceDate),
      ),
    )
    .leftJoin(
      basketLine,
      and(
        eq(basketLine.communeId, opening.communeId),
        eq(basketLine.householdId, ctx.actor.householdId),
        eq(basketLine.childId, child.id),
        eq(basketLine.activityId, opening.activityId),
        eq(basketLine.serviceDate, opening.serviceDate),
      ),
    )
    .where(where)
    .orderBy(asc(opening.serviceDate));
  return rows.map((row) => ({
    childId: row.childId,
    activityId: row.activityId,
    date: row.date,
    opening: { capacity: row.capacity, taken: row.taken },
    reservedBy: whose(row.reservedBy, ctx.actor.householdId),
    attendance: row.attendance,
    line: row.line,
  }));
}

/** A place on a day on which its activity does not open. */
export function closedPlace(place: Place): PlaceStatus {
  return { ...place, opening: null, reservedBy: null, attendance: null, line: null };
}

/** A place is ours or the other household's; more is nobody's business. */
export function whose(householdId: string | null, ours: string): PlaceStatus["reservedBy"] {
  if (!householdId) return null;
  return householdId === ours ? "us" : "other";
}
