import { and, eq, type Placeholder, sql } from "drizzle-orm";
import { alias, type PgColumn } from "drizzle-orm/pg-core";
import { Temporal } from "temporal-polyfill";
import { waitingEntry } from "@/db/schema";
import type { Turn } from "../rules/turn";

/** The household's own turn for a place, to be joined to what lists places: at most one is live. */
export const ownTurn = alias(waitingEntry, "own_turn");

export function isOwnTurn(place: {
  communeId: PgColumn;
  householdId: PgColumn | Placeholder;
  childId: PgColumn;
  activityId: PgColumn;
  serviceDate: PgColumn;
}) {
  return and(
    eq(ownTurn.communeId, place.communeId),
    eq(ownTurn.householdId, place.householdId),
    eq(ownTurn.childId, place.childId),
    eq(ownTurn.activityId, place.activityId),
    eq(ownTurn.serviceDate, place.serviceDate),
    sql`${ownTurn.status} in ('waiting', 'offered')`,
  );
}

const ahead = alias(waitingEntry, "ahead");

export const turnColumns = {
  turnId: ownTurn.id,
  offerUntil: ownTurn.offerUntil,
  /** Null while a place is offered, and for who does not wait. */
  rank: sql<number | null>`case when ${ownTurn.status} = 'waiting' then 1 + (
    select count(*)::int from ${waitingEntry} as ahead
    where ${ahead.communeId} = ${ownTurn.communeId} and ${ahead.activityId} = ${ownTurn.activityId}
      and ${ahead.serviceDate} = ${ownTurn.serviceDate} and ${ahead.status} = 'waiting'
      and (${ahead.askedAt}, ${ahead.id}) < (${ownTurn.askedAt}, ${ownTurn.id})) end`,
};

/** An offer whose time is over is no turn any more, even where nobody has settled it yet. */
export function turnOf(
  row: { turnId: string | null; offerUntil: Temporal.Instant | null; rank: number | null },
  now: Temporal.Instant,
): Turn | null {
  if (!row.turnId) return null;
  if (row.rank !== null) return { kind: "waiting", entryId: row.turnId, rank: row.rank };
  if (!row.offerUntil || Temporal.Instant.compare(now, row.offerUntil) > 0) return null;
  return { kind: "offered", entryId: row.turnId, until: row.offerUntil };
}
