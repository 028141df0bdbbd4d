import type { ChildTab } from "../places/views";
import type { PeriodWish } from "./schemas";

/** Step 1 of the period wizard. */
export interface PeriodBounds {
  /** ISO dates: the first and last day that can be asked for, and the proposal. */
  earliest: string;
  latest: string;
  from: string;
  until: string;
  shortcuts: { id: "month" | "holidays" | "year"; label: string; from: string; until: string }[];
}

/** Step 2: one child's grid weekday × activity. */
export interface ProfileGrid {
  child: ChildTab;
  activities: {
    activityId: string;
    name: string;
    hours: string;
    /** One entry a weekday shown, Monday first: days that can be asked for, or cancelled; 0 is grey, with its reason. */
    weekdays: { weekday: number; openDays: number; note: string }[];
  }[];
}

export interface PeriodView {
  /** What the wizard does to the days that are chosen. */
  wish: PeriodWish;
  bounds: PeriodBounds;
  /** ISO weekdays shown as columns, with "LUN" and "lundi". */
  weekdays: { weekday: number; short: string; long: string }[];
  grids: ProfileGrid[];
}

/** What "Terminer" would do. */
export interface PeriodPreview {
  /** Lines that the basket gains, of what can be booked or cancelled. */
  added: number;
  /** "du ven. 24 mai au ven. 22 novembre"; null when nothing is added. */
  span: string | null;
  /** What late bookings among them cost: "2 dates en réservation tardive : majoration de 1 €." */
  surcharges: string[];
  leftOut: number;
  /** By reason, most frequent first. */
  reasons: { reason: string; count: number; dates: string[] }[];
}
