import type { Temporal } from "temporal-polyfill";
import type { Decider, PlaceStatus } from "./decider";
import type { CancellationRefusal, Refusal } from "./facts";
import type { Ledger } from "./ledger";

export interface Settled<P extends PlaceStatus> {
  /** `surcharge`: what a late booking costs, in the commune's words; null when it is in time. */
  granted: { place: P; surcharge: string | null }[];
  refused: { place: P; refusal: Refusal | CancellationRefusal }[];
  /** What each touched opening holds afterwards. */
  taken: { activityId: string; date: Temporal.PlainDate; taken: number }[];
}

/**
 * Decides every line of a basket in turn on recounted openings: cancellations first, since they free places and
 * days, then bookings; each sees what those before it took or gave back. What goes only with another activity is
 * cancelled before it and booked after it; otherwise the order is kept.
 */
export function settleBasket<P extends PlaceStatus>(lines: readonly P[], decider: Decider): Settled<P> {
  const ledger = decider.startLedger();
  const taken = new Map<string, Settled<P>["taken"][number]>();
  /** Turns on a waiting list that were used up: what was kept for them counts no more. */
  const used = new Map<string, number>();
  const outcome: Settled<P> = { granted: [], refused: [], taken: [] };
  for (const place of inOrder(lines, decider)) {
    const key = `${place.activityId}/${place.date.toString()}`;
    const opening = taken.get(key) ?? {
      activityId: place.activityId,
      date: place.date,
      taken: place.opening?.taken ?? 0,
    };
    const held = Math.max((place.opening?.held ?? 0) - (used.get(key) ?? 0), 0);
    const now = place.opening ? { ...place.opening, taken: opening.taken, held } : null;
    const answer = decideLine({ ...place, opening: now }, decider, ledger);
    if (answer.kind === "refused") {
      outcome.refused.push({ place, refusal: answer.refusal });
      continue;
    }
    outcome.granted.push({ place, surcharge: answer.surcharge });
    taken.set(key, { ...opening, taken: opening.taken + (place.line === "book" ? 1 : -1) });
    if (place.turn && place.line === "book") used.set(key, (used.get(key) ?? 0) + 1);
    if (place.line === "book") ledger.add(place);
    else ledger.remove(place);
  }
  outcome.taken = [...taken.values()];
  return outcome;
}

/** The sort is stable: lines of the same depth stay in their order. */
function inOrder<P extends PlaceStatus>(lines: readonly P[], decider: Decider): P[] {
  const activityOf = (place: P) => place.activityId;
  const books = lines.filter(({ line }) => line === "book");
  const cancels = lines.filter(({ line }) => line === "cancel");
  return [...byDepth(cancels, activityOf, decider, "deepest-first"), ...byDepth(books, activityOf, decider)];
}

/** What an activity goes with comes before it, or after; otherwise the order is kept. */
export function byDepth<T>(
  items: readonly T[],
  activityOf: (item: T) => string,
  { depthOf }: Pick<Decider, "depthOf">,
  order: "shallowest-first" | "deepest-first" = "shallowest-first",
): T[] {
  const sign = order === "deepest-first" ? -1 : 1;
  return [...items].sort((a, b) => sign * (depthOf(activityOf(a)) - depthOf(activityOf(b))));
}

type Answer =
  | { kind: "granted"; surcharge: string | null }
  | { kind: "refused"; refusal: Refusal | CancellationRefusal };

/** What becomes of one line on this ledger: a place that is reserved already, or no longer, has an answer of its own. */
export function decideLine(place: PlaceStatus, decider: Decider, ledger?: Ledger): Answer {
  const { booking, cancellation } = decider.decide(place, ledger);
  if (place.line === "cancel") {
    if (!cancellation) return { kind: "refused", refusal: { code: "nothing-reserved" } };
    return cancellation.kind === "refused" ? cancellation : { kind: "granted", surcharge: null };
  }
  if (place.reservedBy === "us") return { kind: "refused", refusal: { code: "already-reserved" } };
  return booking.kind === "refused" ? booking : { kind: "granted", surcharge: booking.surcharge };
}
