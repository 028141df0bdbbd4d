import type { Temporal } from "temporal-polyfill";
import { closedPlace } from "../places/list-places";
import { keyOf } from "../places/place";
import { presentCell } from "../places/present-cell";
import type { CellView } from "../places/views";
import type { Decider, PlaceStatus } from "../rules/decider";

interface CellFacts {
  childId: string;
  /** What opens over the days that are shown. */
  places: readonly PlaceStatus[];
  decider: Decider;
  timeZone: string;
}

/** Presents any circle of one child, by activity and civil date; a day without an opening is a circle too. */
export function cellPresenter({ childId, places, decider, timeZone }: CellFacts) {
  const known = new Map(places.map((place) => [keyOf(place), place]));
  return (activityId: string, date: Temporal.PlainDate): CellView => {
    const place = { childId, activityId, date };
    return presentCell(known.get(keyOf(place)) ?? closedPlace(place), decider, timeZone);
  };
}
