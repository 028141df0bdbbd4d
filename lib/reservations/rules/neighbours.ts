import type { Temporal } from "temporal-polyfill";
import type { RuledActivity } from "@/lib/catalogue/rules/regulation";
import { weekOf } from "@/lib/time/civil-date";
import { decideCancellation } from "./decide-cancellation";
import { type HeldPlace, type Ledger, type LedgerPlace, placeKey, supposing } from "./ledger";
import type { Limits } from "./limits";
import { depthOf, listGoingWith, listRelated } from "./relations";

/** What one place does to others of the same child: on its day by relations, in its week by a maximum. */
export interface Neighbours {
  /** The activities that go only with this one, or those that it stands on; through others too. */
  goingWith(activityId: string, kind: "requires" | "required-by"): string[];
  /** The other places whose answer may change with this one's. */
  around(place: LedgerPlace): LedgerPlace[];
  /** What the children would have once all that depends on this place is gone too, as far as it can be cancelled. */
  onceReleased(place: LedgerPlace): Ledger;
  /** What they would have if the activities that this one goes with were asked for along with it. */
  onceTogether(place: LedgerPlace): Ledger;
  /** 0 for an activity that goes with no other; what goes with it is deeper. */
  depthOf(activityId: string): number;
}

interface Facts {
  now: Temporal.Instant;
  activities: ReadonlyMap<string, RuledActivity>;
  held: ReadonlyMap<string, HeldPlace>;
  intended: Ledger;
  limitsOf(activity: RuledActivity, date: Temporal.PlainDate): Limits;
}

export function createNeighbours({ now, activities, held, intended, limitsOf }: Facts): Neighbours {
  const find = (activityId: string) => activities.get(activityId);
  const goingWith: Neighbours["goingWith"] = (activityId, kind) => listGoingWith(activityId, kind, find);

  /** A reservation of ours that depends on another can go with it; so can what was only asked for. */
  function canGo(place: LedgerPlace): boolean {
    const standing = held.get(placeKey(place));
    if (!standing || standing.reservedBy === null) return true;
    const activity = find(place.activityId);
    if (standing.reservedBy === "other" || !activity) return false;
    const attendance = standing.attended ? "present" : null;
    const deadline = limitsOf(activity, place.date).cancellation;
    const alone = { reserved: true, attendance, deadline, requiredBy: null } as const;
    return decideCancellation(alone, now).kind === "allowed";
  }

  return {
    goingWith,
    around(place) {
      const activity = find(place.activityId);
      if (!activity) return [];
      const sameDay = listRelated(place.activityId, find).filter((id) => activities.has(id));
      const counted = limitsOf(activity, place.date).weeklyMaximum !== null;
      const sameWeek = counted ? weekOf(place.date).filter((date) => !date.equals(place.date)) : [];
      return [
        ...sameDay.map((activityId) => ({ ...place, activityId })),
        ...sameWeek.map((date) => ({ ...place, date })),
      ];
    },
    onceReleased(place) {
      const dependents = goingWith(place.activityId, "required-by");
      const gone = dependents.map((activityId) => ({ ...place, activityId })).filter(canGo);
      return supposing(intended, { without: gone });
    },
    onceTogether(place) {
      const needed = goingWith(place.activityId, "requires");
      return supposing(intended, { with: needed.map((activityId) => ({ ...place, activityId })) });
    },
    depthOf: (activityId) => depthOf(activityId, find),
  };
}
