import type { ChildTab } from "../places/views";
import type { PlaceState } from "../rules/facts";
import type { ActivityView } from "./views";

/** How a day of the year is drawn: as in the week, or as a day on which the activity does not open. */
export type DayLook = PlaceState | "expired" | "closed";

/** One week of one month. */
export interface YearStrip {
  /** ISO Monday, the value of ?semaine= */
  monday: string;
  /** "27 – 31" */
  days: string;
  /** What follows `days` for a reader who does not see the marks: " mai, semaine 22 : 4 jours réservés". */
  words: string;
  /** One a column; null where the day is of another month. */
  looks: (DayLook | null)[];
  /** Columns on which the child is with its other household. Absent where there is none. */
  elsewhere?: number[];
  /** Column of today. */
  today: number | null;
  /** The one name of a week that is closed throughout: "Vacances de printemps". */
  closedFor: string | null;
}

export interface YearMonth {
  /** "2024-05", the value of ?mois= */
  id: string;
  /** "Mai 2024" */
  name: string;
  /** "12 jours réservés" */
  reserved: string;
  /** "2 demandes à valider"; null without any. */
  asked: string | null;
  strips: YearStrip[];
  /** Days with a name of their own: "8 mai : Victoire de 1945". */
  named: string[];
}

export interface YearPlanningView {
  children: ChildTab[];
  child: ChildTab;
  /** ISO Monday of the week to go back to. */
  week: string;
  /** The school year by its first civil year, the value of ?annee=, and as it is called: "2023 – 2024". */
  year: { id: string; name: string; previous: string | null; next: string | null };
  activities: ActivityView[];
  activity: ActivityView | null;
  weekdays: { short: string; long: string }[];
  months: YearMonth[];
  /** "64 jours réservés" */
  reserved: string;
  /** Of the basket whose lines are drawn. */
  basketVersion: number;
}
