import type { CellView, PlaceKey } from "../places/views";

export interface BasketDate {
  key: PlaceKey;
  date: string;
  /** "lun. 27 mai" */
  label: string;
  /** Why this line can no longer be granted, else null. */
  problem: string | null;
}

export interface BasketGroup {
  kind: "book" | "cancel";
  childId: string;
  childName: string;
  activityId: string;
  activityName: string;
  dates: BasketDate[];
  /** "du 27 mai au 28 mai" when all dates are one run of consecutive days, else null. */
  folded: string | null;
  /** "annulable jusqu'au …" of the first date to expire; null for cancellations. */
  cancellableUntil: string | null;
  /** What late bookings among them cost: "2 dates en réservation tardive : majoration de 1 €." */
  surcharges: string[];
  /** The other guardian who added it, else null. */
  addedBy: string | null;
}

export interface BasketView {
  /** Grows with every change; consumed by the checkout. */
  version: number;
  bookings: BasketGroup[];
  cancellations: BasketGroup[];
  /** Number of lines, and of those that can no longer be granted. */
  count: number;
  problems: number;
  /** True when an emptied basket can be put back. */
  canUndo: boolean;
}

/** What a saved batch answers: the places as they now stand, and the basket. */
export interface BasketChangeView {
  cells: CellView[];
  basket: BasketView;
  /** Places that could not be put in the basket, with the sentence to show. */
  refused: { key: PlaceKey; message: string }[];
}

/** What "Reprendre la semaine précédente" has done. */
export interface WeekRepeatedView extends Pick<BasketChangeView, "cells" | "basket"> {
  /** Number of the week that was taken up; null when there was none with anything in it. */
  week: string | null;
  added: number;
  /** "lun. 27 mai" and why it could not be asked for. */
  refused: { key: PlaceKey; label: string; message: string }[];
}
