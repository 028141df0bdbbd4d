import type { PlaceState } from "./rules/facts";

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
}

export interface PlanningRow {
  activityId: string;
  name: string;
  /** "11 h 45 – 13 h 30" */
  hours: string;
  cells: CellView[];
}

export interface DayHead {
  date: string;
  /** "lun." */ weekday: string;
  /** "27" */ day: string;
  /** "mai", "juil." */ month: string;
  /** "lundi 27 mai", for the names of the circles and their bubbles */ long: string;
  isToday: boolean;
}

export interface WeekView {
  /** ISO Monday, the value of ?semaine= */
  monday: string;
  number: number;
  /** "du lundi 27 au vendredi 31 mai 2024" */
  span: string;
  previous: string | null;
  next: string | null;
  today: string;
  days: DayHead[];
}

export interface WeekChoice {
  /** ISO Monday */ monday: string;
  /** "Semaine 22 · 27 mai – 31 mai" */ label: string;
  /** "mai 2024", a heading of the week picker */ month: string;
}

export interface WeekPlanningView {
  children: ChildTab[];
  child: ChildTab;
  week: WeekView;
  weekChoices: readonly WeekChoice[];
  rows: PlanningRow[];
  /** Activities of the child with no opening this week, left out of the rows: their names. */
  hidden: string[];
  basket: BasketView;
  /** mailto: link of "Demander à la mairie". */
  askTownHall: string;
}

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

/** What one press on "Valider" has done. */
export interface CheckoutOutcomeView {
  id: string;
  outcome: "validated" | "nothing-granted";
  /** Numbers of lines. */
  granted: number;
  refused: number;
  /** What stayed in the basket, each with its reason. */
  refusedLines: { key: PlaceKey; label: string; message: string }[];
  basket: BasketView;
}

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
    /** One entry a weekday shown, Monday first; `openDays` 0 is grey, with its reason. */
    weekdays: { weekday: number; openDays: number; note: string }[];
  }[];
}

export interface PeriodView {
  bounds: PeriodBounds;
  /** ISO weekdays shown as columns, with "LUN" and "lundi". */
  weekdays: { weekday: number; short: string; long: string }[];
  grids: ProfileGrid[];
}

/** What "Terminer" would do. */
export interface PeriodPreview {
  added: number;
  /** "du ven. 24 mai au ven. 22 novembre"; null when nothing is added. */
  span: string | null;
  leftOut: number;
  /** By reason, most frequent first. */
  reasons: { reason: string; count: number; dates: string[] }[];
}
