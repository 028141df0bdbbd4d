import type { ActivityColor } from "@/lib/catalogue/rules/palette";
import type { FillStep } from "../rules/fill";

/** What the desk shows of reservations; plain data, in words. */

/** The places of one opening, or of several together. */
export interface FillView {
  taken: number;
  capacity: number;
  step: FillStep;
  /** "48 sur 60" */
  ratio: string;
  /** What else there is to say: "Complet", "Presque complet", "1 place gardée", "3 en attente". */
  notes: string[];
}

export type WeekCell =
  | {
      kind: "open";
      date: string;
      fill: FillView /** Declared closed although it has places. */;
      closedFor: string | null;
    }
  /** `label` is null for a day on which it never runs. */
  | { kind: "closed"; date: string; label: string | null }
  /** Its calendar lets it open, and nobody has opened it. */
  | { kind: "unopened"; date: string };

export interface WeekRow {
  id: string;
  name: string;
  color: ActivityColor | null;
  /** One a day. */
  cells: WeekCell[];
}

export interface WeekSite {
  id: string;
  name: string;
  rows: WeekRow[];
  /** One a day; null where nothing opens. */
  totals: (FillView | null)[];
}

export interface WeekDay {
  /** ISO date. */
  iso: string;
  /** "lun. 27", "lundi 27 mai" */
  short: string;
  long: string;
  isToday: boolean;
}

/** An opening that is full or nearly so. */
export interface TightDay {
  activityId: string;
  date: string;
  /** "Cantine, École Jules-Ferry, lundi 27 mai" */
  name: string;
  ratio: string;
}

export interface Choice {
  id: string;
  name: string;
}

export interface DeskWeek {
  /** ISO Monday. */
  monday: string;
  number: number;
  /** "du lundi 27 au vendredi 31 mai 2024" */
  span: string;
  previous: string;
  next: string;
  /** ISO date to open the day with, and the school year of the week by its first civil year. */
  day: string;
  year: string;
  days: WeekDay[];
  sites: WeekSite[];
  /** Every site that the agent may look at. */
  choices: Choice[];
  full: TightDay[];
  nearly: TightDay[];
  /** Of all sites together, one a day. */
  totals: (FillView | null)[];
}

export interface SiteChoices extends Choice {
  activities: Choice[];
}

export interface ExpectedChild {
  id: string;
  /** "DUPONT Paul" */
  name: string;
  level: string;
  /** "12/03/2015" */
  born: string;
  /** "Réservé par Marie DUPONT", "Majoration : …" */
  notes: string[];
}

export interface ExpectedClass {
  name: string;
  children: ExpectedChild[];
}

/** Whom one activity expects on one day. */
export interface DayActivity {
  id: string;
  name: string;
  siteId: string;
  site: string;
  /** "de 11 h 45 à 13 h 30" */
  hours: string;
  /** Null where it is not open; why is in `closed`. */
  fill: FillView | null;
  closed: string | null;
  classes: ExpectedClass[];
  /** "12 CP", "8 CE1" */
  levels: string[];
  /** "48 enfants" */
  count: string;
  /** "12 de moins de 6 ans, 36 de 6 ans et plus" and how many adults that makes; null without a child. */
  ages: { groups: string; staff: string } | null;
}

export interface DayNumber extends Choice {
  site: string;
  color: ActivityColor | null;
  fill: FillView;
}

export interface DeskDay {
  /** ISO date, "lundi 27 mai 2024", and its school year. */
  day: string;
  words: string;
  year: string;
  /** ISO dates of the days around on which something of what is looked at opens. */
  previous: string | null;
  next: string | null;
  choices: SiteChoices[];
  /** What is open that day, when no activity is chosen. */
  numbers: DayNumber[];
  activity: DayActivity | null;
}

export interface HeatDay {
  /** ISO date. */
  date: string;
  /** Whole percent, and its step. */
  rate: number;
  step: FillStep;
  /** Openings that are full, where several are looked at together. */
  full: number;
  /** "mardi 3 mars : 48 sur 60, presque complet" */
  words: string;
}

export interface HeatWeek {
  /** ISO Monday, and "27 – 31". */
  monday: string;
  days: string;
  /** One a column: null where nothing opens, or the day is of another month. */
  cells: (HeatDay | null)[];
}

export interface HeatMonth {
  id: string;
  /** "Mai 2024" */
  name: string;
  /** "72 % en moyenne" */
  average: string;
  weeks: HeatWeek[];
}

export interface DeskYear {
  /** The school year by its first civil year, and as it is called: "2023 – 2024". */
  year: string;
  name: string;
  previous: string;
  next: string;
  choices: SiteChoices[];
  /** What is looked at: "Cantine, École Jules-Ferry"; null for all of them. */
  chosen: string | null;
  weekdays: { short: string; long: string }[];
  months: HeatMonth[];
  totals: { full: number; nearly: number; average: number; days: number };
  /** From today on. */
  coming: { date: string; words: string }[];
}
