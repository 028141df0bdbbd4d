import type { PlaceKey } from "../places/views";

/** What became of an offer; "cancelled": accepted, and given back since. */
export type OfferState = "live" | "accepted" | "cancelled" | "declined" | "over";

/** What a family can still do where an offer ended without a place. */
export type NextStep =
  | { kind: "ask-again" }
  | { kind: "waiting"; message: string }
  /** Places are free: the planning books them. */
  | { kind: "bookable"; message: string };

/** The page of one offer, in words. */
export interface OfferView {
  entryId: string;
  key: PlaceKey;
  state: OfferState;
  childId: string;
  childName: string;
  activityName: string;
  /** "mardi 3 mars 2026", and its ISO civil date. */
  day: string;
  date: string;
  /** "11 h 45 – 13 h 30" */
  hours: string;
  /** The sentence of the state. */
  message: string;
  /** What a late booking costs, in a sentence; null when it is in time, or when nothing is offered any more. */
  surcharge: string | null;
  next: NextStep | null;
}
