/** The days on which activities open, as the desk sees them; plain data, in words. Dates are ISO unless in words. */

export interface YearLink {
  year: number;
  label: string;
  current: boolean;
}

/** Days in a row that a person must decide about. */
export interface KeptStretch {
  why: "reserved" | "wished" | "too-small";
  days: number;
  /** "le lundi 3 juin 2024", "du lundi 3 au mardi 4 juin 2024" */
  when: string;
  /** Why the calendar closes them; null where it does not. */
  reason: string | null;
  /** Where it is decided. */
  href: string;
}

export interface OpeningYearRow {
  id: string;
  name: string;
  site: string;
  /** From today on, or of a whole year that is over: days that the calendar lets open, and those of them that are. */
  planned: number;
  open: number;
  toOpen: number;
  toWithdraw: number;
  toResize: number;
  /** Of the whole year, "02/09/2024"; null when nothing is open. */
  first: string | null;
  last: string | null;
  kept: KeptStretch[];
}

export interface OpeningYears {
  year: number;
  label: string;
  years: YearLink[];
  /** "mercredi 22 mai 2024": from when on days may change; null for a year that is over. */
  from: string | null;
  rows: OpeningYearRow[];
  editable: boolean;
}

export interface OpenYearReport {
  opened: number;
  withdrawn: number;
  closed: number;
  resized: number;
  /** Families that were told of a place. */
  told: number;
  /** Days that a person must decide about. */
  kept: number;
}

/** "planned": the calendar opens it, and nobody has opened it yet. */
export type DayState = "open" | "full" | "closed" | "planned";

export interface DayCell {
  date: string;
  day: number;
  state: DayState;
  /** Of a day that is open. */
  figures: { taken: number; capacity: number } | null;
  /** Why it is closed, in the words that families read, or that it never opened. */
  reason: string | null;
  byHand: boolean;
  /** All of it, in words. */
  name: string;
}

export interface MonthOfDays {
  id: string;
  label: string;
  /** Seven days each, Monday first; null outside of the month. */
  weeks: { id: string; days: (DayCell | null)[] }[];
}

export interface ActivityOpenings {
  id: string;
  name: string;
  site: string;
  archived: boolean;
  /** "24 places, 40 le mercredi" */
  usual: string;
  capacity: number;
  year: number;
  years: YearLink[];
  months: MonthOfDays[];
  /** Days that may still be changed; null for a year that is over. */
  ahead: { from: string; until: string } | null;
  editable: boolean;
}

export interface WaitingRow {
  id: string;
  child: string;
  householdId: string;
  /** "demandé le 22/05/2024 à 16h29", "place proposée jusqu’au …" */
  state: string;
}

export interface OpeningDay {
  activityId: string;
  activity: string;
  site: string;
  date: string;
  title: string;
  year: number;
  previous: string;
  next: string;
  opening: { capacity: number; taken: number; held: number; free: number; byHand: boolean } | null;
  /** The activity's own number for that weekday. */
  usual: number;
  /** Why the calendar closes it, in the words that families read; null where it does not. */
  reason: string | null;
  /** Whether that is a closure of the commune's, which nothing opens against. */
  declared: boolean;
  past: boolean;
  /** What may be done: nothing in the past, and nothing by who may only read. */
  can: { change: boolean; open: boolean; reset: boolean; withdraw: boolean };
  queue: WaitingRow[];
  /** Whether the families' files may be opened. */
  filesOpen: boolean;
}

/** A day that holds more than the number that was wanted, and who is there. */
export interface OverfullDay {
  date: string;
  day: string;
  taken: number;
  offered: number;
  names: string[];
  /** Children besides those named. */
  more: number;
}

export type CapacityOutcome =
  /** `told`: families that were offered a place. */
  | { kind: "changed"; days: number; opened: number; told: number }
  /** `asked`: what the form said, by field, for it to be given back. */
  | { kind: "overfull"; days: OverfullDay[]; moreDays: number; asked: Partial<Record<string, string>> };
