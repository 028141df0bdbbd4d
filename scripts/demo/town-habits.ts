import type { Opening } from "@/lib/catalogue/list-openings";
import type { GrantedPlace } from "@/lib/reservations/places/grant-places";
import { draw } from "./draw";
import type { SiteActivity } from "./town-catalogue";
import type { TownChild } from "./town-pupils";

/** On one day in five everybody comes: those fill up. */
const BUSY_SHARE = 0.2;
const BUSY_RUSH = 1.5;

/** A child with a number of its own in the draws, and the activities that the town enrolls it in. */
export type Habits = ReadonlyMap<string, { child: TownChild; number: number }[]>;

/** Who is enrolled in what: activity by activity. */
export function drawEnrolments(children: readonly TownChild[], activities: readonly SiteActivity[]): Habits {
  return new Map(
    activities.map((activity, index) => [
      activity.id,
      children
        .map((child, number) => ({ child, number }))
        .filter(({ child, number }) => {
          if (activity.at === "schools" && child.schoolId !== activity.siteId) return false;
          if (activity.levels && !activity.levels.includes(child.level ?? "")) return false;
          return draw(1, number, index) < activity.enrolled;
        }),
    ]),
  );
}

/**
 * Who comes on each day: the same children on the same weekdays, more of them on busy days, and never more than
 * there are places left.
 */
export function drawPlaces(
  openings: readonly Opening[],
  activities: readonly SiteActivity[],
  habits: Habits,
): GrantedPlace[] {
  const numbers = new Map(activities.map((activity, index) => [activity.id, { activity, index }]));
  return openings.flatMap(({ activityId, date, capacity, taken }) => {
    const known = numbers.get(activityId);
    if (!known) return [];
    const { activity, index } = known;
    const day = date.year * 512 + date.dayOfYear;
    const rush = draw(2, index, day) < BUSY_SHARE ? BUSY_RUSH : 1;
    const coming = (habits.get(activityId) ?? []).filter(
      ({ number }) => draw(3, number, index, date.dayOfWeek) < activity.coming * rush,
    );
    return coming
      .slice(0, capacity - taken)
      .map(({ child }) => ({ householdId: child.householdId, childId: child.id, activityId, date }));
  });
}
