import { Temporal } from "temporal-polyfill";
import type { Decider, PlaceStatus } from "./decider";

/** How long a place is kept for a family that waited for it. */
export const OFFER_HOURS = 2;

/** One who waits for a place of an opening, in the queue's order. */
export interface QueuedTurn {
  entryId: string;
  /** As it stands for the household that asked; `opening.held` are the offers that are under way. */
  place: PlaceStatus;
  /** False once the child has left the household that asked. */
  stillOurs: boolean;
}

export interface SettledQueue<Q extends QueuedTurn> {
  /** `until`: inclusive, never after the last instant at which the day can be booked. */
  offers: { turn: Q; until: Temporal.Instant }[];
  /** Who would be next and can no longer book the day. */
  lapsed: Q[];
}

/**
 * Gives the free places of each opening to those who wait for them, first come first served. Who can no longer
 * book the day loses the turn to the next one.
 */
export function settleQueue<Q extends QueuedTurn>(
  turns: readonly Q[],
  decider: Decider,
  now: Temporal.Instant,
): SettledQueue<Q> {
  const settled: SettledQueue<Q> = { offers: [], lapsed: [] };
  const offered = new Map<string, number>();
  const ledger = decider.startLedger();
  for (const turn of turns) {
    const { place } = turn;
    const key = `${place.activityId}/${place.date.toString()}`;
    const already = offered.get(key) ?? 0;
    if (freePlaces(place) <= already) continue;
    const known = turn.stillOurs && !place.reservedBy && decider.activity(place.activityId);
    const booking = known ? decider.decide(place, ledger).booking : null;
    if (booking?.kind !== "allowed") {
      settled.lapsed.push(turn);
      continue;
    }
    settled.offers.push({ turn, until: earlier(now.add({ hours: OFFER_HOURS }), booking.deadline) });
    offered.set(key, already + 1);
  }
  return settled;
}

function freePlaces({ opening }: PlaceStatus): number {
  return opening ? opening.capacity - opening.taken - (opening.held ?? 0) : 0;
}

function earlier(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) <= 0 ? a : b;
}
