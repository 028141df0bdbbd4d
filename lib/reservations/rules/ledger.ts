import type { Temporal } from "temporal-polyfill";
import { dayNumberOf, weekdayOf } from "@/lib/time/day-number";

/** One place that a child has, or would have: what relations and weekly maxima look at. */
export interface LedgerPlace {
  childId: string;
  activityId: string;
  /** Civil date of the service. */
  date: Temporal.PlainDate;
}

/** A live reservation of a child, of whichever household, or a line of the reader's basket, or both. */
export interface HeldPlace extends LedgerPlace {
  reservedBy: "us" | "other" | null;
  /** Something was marked on the day. */
  attended: boolean;
  line: "book" | "cancel" | null;
}

/** What children have at one moment of a settlement: a line that is granted changes it for those that follow. */
export interface Ledger {
  has(place: LedgerPlace): boolean;
  /** Places of this child in this activity in the ISO week of the date, the date itself left out. */
  othersInWeek(place: LedgerPlace): number;
  add(place: LedgerPlace): void;
  remove(place: LedgerPlace): void;
  copy(): Ledger;
}

export function createLedger(held: Iterable<LedgerPlace>): Ledger {
  const children = new Map<string, Map<string, HeldDays>>();

  function daysOf({ childId, activityId }: LedgerPlace): HeldDays | undefined {
    return children.get(childId)?.get(activityId);
  }
  function openDaysOf({ childId, activityId }: LedgerPlace): HeldDays {
    const activities = children.get(childId) ?? new Map<string, HeldDays>();
    const days = activities.get(activityId) ?? { places: new Map(), weeks: new Map() };
    children.set(childId, activities.set(activityId, days));
    return days;
  }
  const count = ({ weeks }: HeldDays, day: number, change: number) =>
    weeks.set(weekOf(day), (weeks.get(weekOf(day)) ?? 0) + change);

  const ledger: Ledger = {
    has: (place) => daysOf(place)?.places.has(dayNumberOf(place.date)) ?? false,
    othersInWeek(place) {
      const day = dayNumberOf(place.date);
      const days = daysOf(place);
      return days ? (days.weeks.get(weekOf(day)) ?? 0) - (days.places.has(day) ? 1 : 0) : 0;
    },
    add(place) {
      const day = dayNumberOf(place.date);
      const days = openDaysOf(place);
      if (days.places.has(day)) return;
      days.places.set(day, place);
      count(days, day, 1);
    },
    remove(place) {
      const day = dayNumberOf(place.date);
      const days = daysOf(place);
      if (days?.places.delete(day)) count(days, day, -1);
    },
    copy: () =>
      createLedger(
        [...children.values()].flatMap((activities) =>
          [...activities.values()].flatMap(({ places }) => [...places.values()]),
        ),
      ),
  };
  for (const place of held) ledger.add(place);
  return ledger;
}

/** What one child has of one activity: its places by day number, and how many in each week. */
interface HeldDays {
  places: Map<number, LedgerPlace>;
  weeks: Map<number, number>;
}

/** A week by the number of the day before its Monday. */
const weekOf = (day: number) => day - weekdayOf(day);

/** What children have: without the basket, as it stands. */
export const isStanding = (place: HeldPlace) => place.reservedBy !== null;

/** What children would have if the basket were granted whole. */
export const isIntended = (place: HeldPlace) =>
  place.reservedBy === null ? place.line === "book" : place.reservedBy === "other" || place.line !== "cancel";

/** The same, as if some places of one day were had, or were not. */
export function supposing(
  ledger: Ledger,
  {
    with: added = [],
    without: gone = [],
  }: { with?: readonly LedgerPlace[]; without?: readonly LedgerPlace[] },
): Ledger {
  if (added.length + gone.length === 0) return ledger;
  const isAmong = (places: readonly LedgerPlace[], place: LedgerPlace) =>
    places.some((other) => placeKey(other) === placeKey(place));
  return {
    ...ledger,
    has: (place) => !isAmong(gone, place) && (isAmong(added, place) || ledger.has(place)),
  };
}

export const placeKey = ({ childId, activityId, date }: LedgerPlace) =>
  `${childId}/${activityId}/${dayNumberOf(date)}`;
