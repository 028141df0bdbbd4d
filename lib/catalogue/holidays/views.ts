/** The calendar of a school year and its holidays, as the desk shows them: plain data, in words. */

export type DayMark = "closure" | "public-holiday" | "school-holiday";

export interface CalendarDay {
  /** ISO civil date. */
  date: string;
  day: number;
  weekend: boolean;
  today: boolean;
  /** What the day is, the strongest first; none on a day like another. */
  marks: { kind: DayMark; label: string }[];
}

export interface CalendarMonth {
  /** "2024-09" */
  id: string;
  /** "Septembre 2024" */
  name: string;
  /** Weeks from Monday on; null beside the month. */
  weeks: (CalendarDay | null)[][];
}

export interface CalendarYear {
  /** The civil year in which it begins, and those before and after. */
  year: number;
  previous: number;
  next: number;
  /** "2024-2025" */
  name: string;
  months: CalendarMonth[];
  holidays: { id: string; label: string; span: string }[];
  publicHolidays: { id: string; label: string; day: string }[];
  closures: { id: string; label: string; span: string; whom: string }[];
}

/**
 * `zone`: as the official calendar has it. `corrected`, `withdrawn`: of the zone, as the commune says otherwise. `own`:
 * the commune's.
 */
export type HolidayKind = "zone" | "corrected" | "withdrawn" | "own";

export interface HolidayRow {
  key: string;
  kind: HolidayKind;
  label: string;
  /** "du samedi 19 octobre au dimanche 3 novembre 2024": the last day is one of holidays. */
  span: string;
  /** "reprise le lundi 4 novembre" */
  back: string;
  /** ISO dates, as a form takes them; `until` is the day of return. */
  from: string;
  until: string;
  /** The official dates in words, where the commune says otherwise. */
  official: string | null;
  /** What the page shows, for a form's hidden field. */
  base: string;
}

/** Days that are open although they should not be, and the other way round, from today to the end of the year. */
export interface Misplaced {
  open: number;
  missing: number;
}

export interface HolidayPage {
  year: number;
  previous: number;
  next: number;
  name: string;
  /** "B"; null where the commune follows none. */
  zone: string | null;
  rows: HolidayRow[];
  misplaced: Misplaced;
}

export interface ImportRow {
  id: string;
  /** `new`: nothing like it yet. `same`: known as it is. `differs`: other dates; `clash`: meets two. */
  outcome: "new" | "same" | "differs" | "clash";
  label: string;
  span: string;
  /** What it stands against: "Vacances de Noël, du …". */
  known: string | null;
}

export interface ImportPreview {
  places: string[];
  place: string;
  rows: ImportRow[];
  /** Sentences, each about rows of the file that are no holidays. */
  left: string[];
  /** Sentences about what the file left open. */
  notes: string[];
  /** How many stretches would be written. */
  writes: number;
  /** What the file says, in short: the second form sends it back. */
  text: string;
  /** What would be written, as the second form sends it back. */
  seen: string;
}
