import type { ActivityColor } from "@/lib/catalogue/rules/palette";
import type { BasketView } from "../basket/views";
import type { CellView, ChildTab } from "../places/views";

export interface ActivityView {
  id: string;
  name: string;
  /** "11 h 45 – 13 h 30" */
  hours: string;
}

export interface PlanningRow {
  activityId: string;
  name: string;
  /** Beside its name, and never the only sign. */
  color?: ActivityColor;
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
  /** The child is with its other household that day. Absent elsewhere. */
  elsewhere?: true;
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
  /** "Semaine chez l’autre parent.", of a child whose calendar of custody says so. */
  custody?: string;
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
}
