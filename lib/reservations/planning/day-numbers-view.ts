/** One activity of one site on one day. */
export interface DayNumberRow {
  activityId: string;
  activity: string;
  site: string;
  capacity: number;
  taken: number;
}

/** The desk's numbers of one day, in words. */
export interface DayNumbersView {
  /** "mardi 24 novembre 2026" */
  day: string;
  /** The same, ISO. */
  date: string;
  /** ISO dates of the days around. */
  previous: string;
  next: string;
  rows: DayNumberRow[];
}
