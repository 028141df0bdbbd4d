/** Where one is in the calendars: each of them keeps what another one needs to show the same. */
export interface Whereabouts {
  childId: string;
  /** ISO Monday: the week that is shown, or that one goes back to. */
  week: string;
  /** The activity that a month and a year show; undefined before one was chosen. */
  activityId?: string | undefined;
}

export type CalendarView = "week" | "month" | "year";

const FOLDERS: Record<CalendarView, string> = { week: "", month: "/mois", year: "/annee" };

/** The address of a calendar under `path`, at the week given or at a month or a year of its own. */
export function calendarHref(
  path: string,
  view: CalendarView,
  { childId, week, activityId }: Whereabouts,
  at: { mois?: string; annee?: string } = {},
): string {
  const search = new URLSearchParams({ enfant: childId, ...at });
  // A month or a year that is named counts by itself: the week would only contradict it.
  if (Object.keys(at).length === 0) search.set("semaine", week);
  if (activityId) search.set("prestation", activityId);
  return `${path}${FOLDERS[view]}?${search}`;
}
