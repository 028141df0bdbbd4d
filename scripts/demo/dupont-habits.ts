import { Temporal } from "temporal-polyfill";
import type { Opening } from "@/lib/catalogue/list-openings";
import type { GrantedPlace } from "@/lib/reservations/places/grant-places";
import type { Mark } from "@/lib/reservations/places/mark-attendance";
import type { Dupont } from "./dupont";
import type { SiteActivity } from "./town-catalogue";

/** On which weekdays the family comes; the rest is left for whoever tries the demo. */
const HABITS: Record<string, readonly number[]> = {
  Cantine: [1, 2, 5],
  "Études surveillées": [1],
  "Accueil du mercredi": [3],
};
const MARKS = ["present", "present", "absent", "present", "excused"] as const;

/** What Paul and Julie had and have reserved, and what became of the days that are over. */
export function planDupont(
  { householdId, paulId, julieId }: Dupont,
  openings: readonly Opening[],
  activities: readonly SiteActivity[],
  today: Temporal.PlainDate,
): { places: GrantedPlace[]; marks: Mark[] } {
  const names = new Map(activities.map(({ id, name }) => [id, name]));
  const places = openings
    .filter(({ activityId, date }) => HABITS[names.get(activityId) ?? ""]?.includes(date.dayOfWeek))
    .flatMap(({ activityId, date }) =>
      [paulId, julieId].map((childId) => ({ householdId, childId, activityId, date })),
    );
  const marks = places
    .filter(({ date }) => Temporal.PlainDate.compare(date, today) < 0)
    .map(({ childId, activityId, date }, index) => ({
      childId,
      activityId,
      date,
      status: MARKS[index % MARKS.length] ?? "present",
    }));
  return { places, marks };
}
