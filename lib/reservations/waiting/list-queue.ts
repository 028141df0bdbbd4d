import { and, asc, eq, sql } from "drizzle-orm";
import { account, child, guardian, householdChild, opening, reservation, waitingEntry } from "@/db/schema";
import { isAccountOfGuardian, mailAddress } from "@/lib/accounts/mail-address";
import type { Context } from "@/lib/context";
import type { DecidedChild } from "../rules/decider";
import type { QueuedTurn } from "../rules/settle-queue";
import { type OpeningKey, queueRows } from "./lock-queues";

export interface Waiting extends QueuedTurn {
  child: DecidedChild;
  /** Of the guardian who asked. */
  email: string | null;
}

/** Those who wait for a place of these openings where one is free, each queue in its order. */
export async function listQueue(ctx: Context, openings: readonly OpeningKey[]): Promise<Waiting[]> {
  const rows = await ctx.tx
    .select({
      entryId: waitingEntry.id,
      activityId: waitingEntry.activityId,
      date: waitingEntry.serviceDate,
      child: { id: child.id, birthDate: child.birthDate, level: child.level },
      stillOurs: sql<boolean>`${householdChild.childId} is not null`,
      reserved: sql<boolean>`${reservation.id} is not null`,
      opening: { capacity: opening.capacity, taken: opening.taken, held: opening.held },
      email: mailAddress,
    })
    .from(waitingEntry)
    .innerJoin(
      opening,
      and(
        eq(opening.communeId, waitingEntry.communeId),
        eq(opening.activityId, waitingEntry.activityId),
        eq(opening.serviceDate, waitingEntry.serviceDate),
      ),
    )
    .innerJoin(child, and(eq(child.communeId, waitingEntry.communeId), eq(child.id, waitingEntry.childId)))
    .innerJoin(
      guardian,
      and(eq(guardian.communeId, waitingEntry.communeId), eq(guardian.id, waitingEntry.askedBy)),
    )
    .leftJoin(account, isAccountOfGuardian)
    .leftJoin(
      householdChild,
      and(
        eq(householdChild.communeId, waitingEntry.communeId),
        eq(householdChild.householdId, waitingEntry.householdId),
        eq(householdChild.childId, waitingEntry.childId),
      ),
    )
    .leftJoin(
      reservation,
      and(
        eq(reservation.communeId, waitingEntry.communeId),
        eq(reservation.childId, waitingEntry.childId),
        eq(reservation.activityId, waitingEntry.activityId),
        eq(reservation.serviceDate, waitingEntry.serviceDate),
        eq(reservation.status, "reserved"),
      ),
    )
    .where(
      and(
        eq(waitingEntry.communeId, ctx.commune.id),
        eq(waitingEntry.status, "waiting"),
        sql`${opening.taken} + ${opening.held} < ${opening.capacity}`,
        sql`(${waitingEntry.activityId}, ${waitingEntry.serviceDate}) in (select activity_id, service_date from ${queueRows(openings)})`,
      ),
    )
    .orderBy(
      asc(waitingEntry.activityId),
      asc(waitingEntry.serviceDate),
      asc(waitingEntry.askedAt),
      asc(waitingEntry.id),
    );
  return rows.map(({ activityId, date, reserved, opening, ...row }) => ({
    ...row,
    place: {
      childId: row.child.id,
      activityId,
      date,
      opening,
      reservedBy: reserved ? "other" : null,
      attendance: null,
      line: null,
    },
  }));
}
