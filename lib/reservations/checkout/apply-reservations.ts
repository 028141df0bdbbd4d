import { and, eq, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { reservation } from "@/db/schema";
import type { FamilyContext } from "@/lib/context";
import { placeRows } from "../places/place";
import { setTaken } from "../places/set-taken";
import type { PlaceStatus } from "../rules/decider";
import type { Settled } from "../rules/settle-basket";

/** Writes what was granted: new reservations, cancelled ones, and what each opening now holds. */
export async function applyReservations<P extends PlaceStatus>(
  ctx: FamilyContext,
  settled: Settled<P>,
): Promise<void> {
  const booked = settled.granted.filter(({ place }) => place.line === "book");
  const cancelled = settled.granted.flatMap(({ place }) => (place.line === "cancel" ? [place] : []));
  if (cancelled.length > 0) {
    await ctx.tx
      .update(reservation)
      .set({ status: "cancelled", cancelledAt: ctx.now, cancelledBy: ctx.actor.guardianId })
      .where(
        and(
          eq(reservation.communeId, ctx.commune.id),
          eq(reservation.householdId, ctx.actor.householdId),
          eq(reservation.status, "reserved"),
          sql`(${reservation.childId}, ${reservation.activityId}, ${reservation.serviceDate}) in (select child_id, activity_id, service_date from ${placeRows(cancelled)})`,
        ),
      );
  }
  if (booked.length > 0) {
    const rows = booked.map(({ place, surcharge }) => ({
      id: uuidv7(),
      child_id: place.childId,
      activity_id: place.activityId,
      service_date: place.date.toString(),
      surcharge,
    }));
    await ctx.tx.execute(sql`
      insert into ${reservation} (commune_id, id, child_id, activity_id, service_date, household_id, status, reserved_at, reserved_by, surcharge)
      select ${ctx.commune.id}::uuid, r.id, r.child_id, r.activity_id, r.service_date, ${ctx.actor.householdId}::uuid,
             'reserved', ${ctx.now.toString()}::timestamptz, ${ctx.actor.guardianId}::uuid, r.surcharge
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, child_id uuid, activity_id uuid, service_date date, surcharge text)`);
  }
  await setTaken(ctx, settled.taken);
}
