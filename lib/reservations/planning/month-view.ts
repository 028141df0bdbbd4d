import type { BasketView } from "../basket/views";
import type { CellView, ChildTab } from "../places/views";
import type { ActivityView, DayHead } from "./views";

/** A day of a calendar whose columns say the weekday: `weekday` is empty, the circle carries the number alone. */
export interface MonthDay extends DayHead {
  /** "lun. 27 mai", as the basket writes it */ label: string;
}

export interface MonthWeek {
  /** ISO Monday, the value of ?semaine= */
  monday: string;
  number: number;
  /** One a column; null where the day is of another month. */
  days: (MonthDay | null)[];
  /** Of the days that are not null, in order. */
  cells: CellView[];
}

export interface MonthView {
  /** "2024-05", the value of ?mois= */
  id: string;
  /** "mai 2024", within a sentence, and "Mai 2024" */
  name: string;
  title: string;
  /** Values of ?mois=; null at the ends of the calendar. */
  previous: string | null;
  next: string | null;
  /** Columns, "lun." and "lundi". */
  weekdays: { short: string; long: string }[];
  weeks: MonthWeek[];
  /** "12 jours réservés" */
  reserved: string;
  /** "mercredi 8 mai : Victoire de 1945", one each. */
  named: string[];
}

export interface MonthPlanningView {
  children: ChildTab[];
  child: ChildTab;
  /** ISO Monday of the week to go back to. */
  week: string;
  month: MonthView;
  /** In which the child is enrolled at some time of the month. */
  activities: ActivityView[];
  /** The one that is shown; null when there is none. */
  activity: ActivityView | null;
  basket: BasketView;
}
