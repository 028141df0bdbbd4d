import type { PlaceStatus } from "../rules/decider";

const SCHOOL_WEEK = [1, 2, 3, 4, 5];
const WEEKEND = [6, 7];

/** ISO weekdays of a calendar's columns: Monday to Friday, and those of the weekend on which something opens. */
export function listShownWeekdays(places: readonly Pick<PlaceStatus, "date">[]): number[] {
  const open = new Set(places.map((place) => place.date.dayOfWeek));
  return [...SCHOOL_WEEK, ...WEEKEND.filter((weekday) => open.has(weekday))];
}
