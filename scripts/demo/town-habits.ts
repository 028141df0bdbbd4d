import type { Temporal } from "temporal-polyfill";
import type { Opening } from "@/lib/catalogue/list-openings";
import type { GrantedPlace } from "@/lib/reservations/places/grant-places";
import { draw } from "./draw";
import { findRequired, type SiteActivity } from "./town-catalogue";
import type { TownChild } from "./town-pupils";

/** On one day in five everybody comes: those fill up. */
const BUSY_SHARE = 0.2;
const BUSY_RUSH = 1.5;
/** Places that the family of the demo may have in what others require: they are not counted on. */
const LEFT_FREE = 4;

/** A child with a number of its own in the draws. */
interface Pupil {
  child: TownChild;
  number: number;
}
/** The children that the town enrols in each activity. */
export type Habits = ReadonlyMap<string, readonly Pupil[]>;

/** Who is enrolled in what: activity by activity; in what goes with another, some of those who are in that one. */
export function drawEnrolments(children: readonly TownChild[], activities: readonly SiteActivity[]): Habits {
  const habits = new Map<string, readonly Pupil[]>();
  const everyone = children.map((child, number) => ({ child, number }));
  for (const [index, activity] of activities.entries()) {
    const required = findRequired(activity, activities);
    habits.set(
      activity.id,
      (required ? (habits.get(required.id) ?? []) : everyone).filter(({ child, number }) => {
        if (activity.at === "schools" && child.schoolId !== activity.siteId) return false;
        if (activity.levels && !activity.levels.includes(child.level ?? "")) return false;
        return required !== undefined || draw(1, number, index) < activity.enrolled;
      }),
    );
  }
  return habits;
}

/**
 * Who comes on each day: the same children on the same weekdays, more of them on busy days, and never more than
 * there are places left. To what goes with another come some of those who come to that one.
 */
export function drawPlaces(
  openings: readonly Opening[],
  activities: readonly SiteActivity[],
  habits: Habits,
): GrantedPlace[] {
  const numbers = new Map(activities.map((activity, index) => [activity.id, { activity, index }]));

  function coming(activityId: string, date: Temporal.PlainDate, left: number): readonly Pupil[] {
    const known = numbers.get(activityId);
    if (!known) return [];
    const { activity, index } = known;
    const required = findRequired(activity, activities);
    const day = date.year * 512 + date.dayOfYear;
    const rush = draw(2, index, day) < BUSY_SHARE ? BUSY_RUSH : 1;
    const present = required && new Set(coming(required.id, date, required.capacity - LEFT_FREE));
    return (habits.get(activityId) ?? [])
      .filter((one) => !present || present.has(one))
      .filter(({ number }) => draw(3, number, index, date.dayOfWeek) < activity.coming * rush)
      .slice(0, left);
  }

  return openings.flatMap(({ activityId, date, capacity, taken }) =>
    coming(activityId, date, capacity - taken).map(({ child }) => ({
      householdId: child.householdId,
      childId: child.id,
      activityId,
      date,
    })),
  );
}
