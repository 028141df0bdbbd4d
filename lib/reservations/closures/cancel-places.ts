import { and, asc, count, eq, gt, or } from "drizzle-orm";
import { opening, reservation, waitingEntry } from "@/db/schema";
import type { StaffContext } from "@/lib/context";
import { setTaken } from "../places/set-taken";
import { type ClosedDays, isAmong, isLive, isStillToCome, isWaiting } from "./touched";

/**
 * Locks every opening of days to close, in (activity, date) order, the last of the locks of a checkout: who books
 * meanwhile has either booked by now, or finds the closure.
 */
export async function lockClosedDays(ctx: StaffContext, days: ClosedDays): Promise<void> {
  await ctx.tx
    .select({ activityId: opening.activityId })
    .from(opening)
    .where(and(eq(opening.communeId, ctx.commune.id), isAmong(ctx, days, opening)))
    .orderBy(asc(opening.activityId), asc(opening.serviceDate))
    .for("no key update");
}

/** Cancels what is still to come of those days, for the closure's reason. One statement; answers what it was. */
export function cancelPlaces(
  ctx: StaffContext,
  days: ClosedDays,
  { id, label }: { id: string; label: string },
): Promise<{ householdId: string; childId: string }[]> {
  return ctx.tx
    .update(reservation)
    .set({
      status: "cancelled",
      cancelledAt: ctx.now,
      cancelledBy: null,
      closureId: id,
      cancelReason: label,
    })
    .where(and(eq(reservation.communeId, ctx.commune.id), isLive(ctx, days), isStillToCome(ctx)))
    .returning({ householdId: reservation.householdId, childId: reservation.childId });
}

/** Nobody waits for a closed day, and no offer of one stands. One statement; answers whose turns they were. */
export function endTurns(
  ctx: StaffContext,
  days: ClosedDays,
): Promise<{ id: string; householdId: string }[]> {
  return ctx.tx
    .update(waitingEntry)
    .set({ status: "lapsed", settledAt: ctx.now })
    .where(and(eq(waitingEntry.communeId, ctx.commune.id), isWaiting(ctx, days)))
    .returning({ id: waitingEntry.id, householdId: waitingEntry.householdId });
}

/** Counts afresh what the openings of those days hold, under their locks. Two statements. */
export async function recountDays(ctx: StaffContext, days: ClosedDays): Promise<void> {
  const counts = await ctx.tx
    .select({
      activityId: opening.activityId,
      date: opening.serviceDate,
      taken: count(reservation.id),
    })
    .from(opening)
    .leftJoin(
      reservation,
      and(
        eq(reservation.communeId, opening.communeId),
        eq(reservation.activityId, opening.activityId),
        eq(reservation.serviceDate, opening.serviceDate),
        eq(reservation.status, "reserved"),
      ),
    )
    .where(
      and(
        eq(opening.communeId, ctx.commune.id),
        isAmong(ctx, days, opening),
        or(gt(opening.taken, 0), gt(opening.held, 0)),
      ),
    )
    .groupBy(opening.communeId, opening.activityId, opening.serviceDate);
  await setTaken(ctx, counts);
}
