import type { Temporal } from "temporal-polyfill";
import type { Decider, PlaceStatus } from "./decider";
import type { CancellationRefusal, Refusal } from "./facts";

export interface Settled<P extends PlaceStatus> {
  granted: P[];
  refused: { place: P; refusal: Refusal | CancellationRefusal }[];
  /** What each touched opening holds afterwards. */
  taken: { activityId: string; date: Temporal.PlainDate; taken: number }[];
}

/**
 * Decides every line of a basket in turn on recounted openings: cancellations first, since they free places,
 * then bookings in order, each seeing the places that those before it took.
 */
export function settleBasket<P extends PlaceStatus>(lines: readonly P[], decider: Decider): Settled<P> {
  const taken = new Map<string, Settled<P>["taken"][number]>();
  const outcome: Settled<P> = { granted: [], refused: [], taken: [] };
  const inOrder = [
    ...lines.filter((line) => line.line === "cancel"),
    ...lines.filter((line) => line.line === "book"),
  ];
  for (const place of inOrder) {
    const key = `${place.activityId}/${place.date.toString()}`;
    const opening = taken.get(key) ?? {
      activityId: place.activityId,
      date: place.date,
      taken: place.opening?.taken ?? 0,
    };
    const now = place.opening ? { ...place.opening, taken: opening.taken } : null;
    const refusal = refusalOf({ ...place, opening: now }, decider);
    if (refusal) {
      outcome.refused.push({ place, refusal });
      continue;
    }
    outcome.granted.push(place);
    taken.set(key, { ...opening, taken: opening.taken + (place.line === "book" ? 1 : -1) });
  }
  outcome.taken = [...taken.values()];
  return outcome;
}

function refusalOf(place: PlaceStatus, decider: Decider): Refusal | CancellationRefusal | null {
  const { booking, cancellation } = decider.decide(place);
  if (place.line === "cancel") {
    if (!cancellation) return { code: "nothing-reserved" };
    return cancellation.kind === "refused" ? cancellation.refusal : null;
  }
  if (place.reservedBy === "us") return { code: "already-reserved" };
  return booking.kind === "refused" ? booking.refusal : null;
}
