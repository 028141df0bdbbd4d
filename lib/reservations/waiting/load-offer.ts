import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { activity, child, householdChild, reservation, waitingEntry } from "@/db/schema";
import type { FamilyContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import type { HouseholdChild } from "@/lib/households/list-children";

/** A turn of this household that came to an offer. */
export interface Offer {
  entryId: string;
  child: HouseholdChild;
  childId: string;
  activityId: string;
  activity: { name: string; startsAt: string; endsAt: string };
  date: Temporal.PlainDate;
  status: (typeof waitingEntry.$inferSelect)["status"];
  until: Temporal.Instant;
  /** The household has the place. */
  reserved: boolean;
}

/** @throws DomainError "not-found" for another family's, or where nothing was ever offered */
export async function loadOffer(ctx: FamilyContext, entryId: string): Promise<Offer> {
  if (!z.uuid().safeParse(entryId).success) throw new DomainError("not-found");
  const [row] = await ctx.tx
    .select({
      entryId: waitingEntry.id,
      child: {
        id: child.id,
        firstName: child.firstName,
        lastName: child.lastName,
        birthDate: child.birthDate,
        level: child.level,
      },
      childId: waitingEntry.childId,
      activityId: waitingEntry.activityId,
      activity: { name: activity.name, startsAt: activity.startsAt, endsAt: activity.endsAt },
      date: waitingEntry.serviceDate,
      status: waitingEntry.status,
      until: waitingEntry.offerUntil,
      reserved: sql<boolean>`${reservation.id} is not null`,
    })
    .from(waitingEntry)
    .innerJoin(child, and(eq(child.communeId, waitingEntry.communeId), eq(child.id, waitingEntry.childId)))
    .innerJoin(
      householdChild,
      and(
        eq(householdChild.communeId, waitingEntry.communeId),
        eq(householdChild.householdId, waitingEntry.householdId),
        eq(householdChild.childId, waitingEntry.childId),
      ),
    )
    .innerJoin(
      activity,
      and(eq(activity.communeId, waitingEntry.communeId), eq(activity.id, waitingEntry.activityId)),
    )
    .leftJoin(
      reservation,
      and(
        eq(reservation.communeId, waitingEntry.communeId),
        eq(reservation.householdId, waitingEntry.householdId),
        eq(reservation.childId, waitingEntry.childId),
        eq(reservation.activityId, waitingEntry.activityId),
        eq(reservation.serviceDate, waitingEntry.serviceDate),
        eq(reservation.status, "reserved"),
      ),
    )
    .where(
      and(
        eq(waitingEntry.communeId, ctx.commune.id),
        eq(waitingEntry.householdId, ctx.actor.householdId),
        eq(waitingEntry.id, entryId),
        isNotNull(waitingEntry.offerUntil),
      ),
    );
  if (!row?.until) throw new DomainError("not-found");
  return { ...row, until: row.until };
}
