import type { PlaceState } from "../rules/facts";

/**
 * What the planning, the basket and the period wizard show: plain, serialisable, already in words.
 * The browser receives decided cells and never decides (domain: "Deciding").
 */

/** Identifies one place of one child: `childId/activityId/2024-05-27`. */
export type PlaceKey = string;

export interface ChildTab {
  id: string;
  firstName: string;
  lastName: string;
  initials: string;
  /** 0…5, picks one of the avatar colours. */
  hue: number;
}

/** The state a cell returns to when its request is taken back. */
export type RestingState = Exclude<PlaceState, "cancel-requested" | "book-requested">;

/** What a full day's bubble offers: its waiting list, a way out of it, or the offer of a place that is kept. */
export type WaitingStep = "join" | "leave" | { offer: string };

export interface CellView {
  key: PlaceKey;
  /** ISO civil date. */
  date: string;
  resting: RestingState;
  /** A basket line exists for this place. */
  asked: boolean;
  /** A touch asks, or takes the request back. */
  touchable: boolean;
  /** Booked by an asked line that can no longer be granted: stays yellow, marked. */
  expired: boolean;
  /** The sentence of the bubble: until when, why not. */
  note: string;
  /** Places left when few are left or none: "24 places sur 24"; null elsewhere. */
  count: string | null;
  /** Absent but on full days, and on those where a place is kept for the child. */
  waiting?: WaitingStep;
}
