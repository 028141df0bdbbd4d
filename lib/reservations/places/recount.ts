import { type Placeholder, sql } from "drizzle-orm";
import { alias, type PgColumn } from "drizzle-orm/pg-core";
import type { Temporal } from "temporal-polyfill";
import { opening, reservation, waitingEntry } from "@/db/schema";
import { ownTurn } from "./own-turn";

/** What an opening holds, counted row by row: for decisions under its lock. */

const live = alias(reservation, "live");
export const liveReservations = sql<number>`(
  select count(*)::int from ${reservation} as live
  where ${live.communeId} = ${opening.communeId} and ${live.activityId} = ${opening.activityId}
    and ${live.serviceDate} = ${opening.serviceDate} and ${live.status} = 'reserved')`;

const claim = alias(waitingEntry, "claim");
const now = sql`${sql.placeholder("now")}::timestamptz`;

/**
 * Places that are others' before they are this child's: those kept by an offer whose time is not over, and one
 * for each who waits, since nobody may take past the queue what has just become free. To be read beside
 * `ownTurn`: who has an offer has waited already.
 */
export const claimsOfOthers = (than: {
  childId: PgColumn;
  householdId: PgColumn | Placeholder;
}) => sql<number>`(
  select count(*)::int from ${waitingEntry} as claim
  where ${claim.communeId} = ${opening.communeId} and ${claim.activityId} = ${opening.activityId}
    and ${claim.serviceDate} = ${opening.serviceDate}
    and not (${claim.childId} = ${than.childId} and ${claim.householdId} = ${than.householdId})
    and (${claim.status} = 'offered' and ${claim.offerUntil} >= ${now}
      or ${claim.status} = 'waiting' and coalesce(${ownTurn.status} <> 'offered' or ${ownTurn.offerUntil} < ${now}, true)))`;

const offer = alias(waitingEntry, "offer");

/** Places of an opening that are kept for a family just now. */
export const liveOffers = (at: Temporal.Instant) => sql<number>`(
  select count(*)::int from ${waitingEntry} as offer
  where ${offer.communeId} = ${opening.communeId} and ${offer.activityId} = ${opening.activityId}
    and ${offer.serviceDate} = ${opening.serviceDate} and ${offer.status} = 'offered'
    and ${offer.offerUntil} >= ${at.toString()}::timestamptz)`;
