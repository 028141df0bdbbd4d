import { Placeholder, sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import type { PlaceKey } from "./views";

/** One child, one activity, one civil date. */
export interface Place {
  childId: string;
  activityId: string;
  date: Temporal.PlainDate;
}

export function keyOf(place: Place): PlaceKey {
  return `${place.childId}/${place.activityId}/${place.date.toString()}`;
}

/** Reads a key that `placeKey` of the schemas has already checked. */
export function placeOf(key: PlaceKey): Place {
  const [childId = "", activityId = "", date = ""] = key.split("/");
  return { childId, activityId, date: Temporal.PlainDate.from(date) };
}

/** Places as the one bound value of `placeRows`. */
export function placesAsJson(places: readonly Place[]): string {
  return JSON.stringify(
    places.map((place) => ({
      child_id: place.childId,
      activity_id: place.activityId,
      service_date: place.date.toString(),
    })),
  );
}

/**
 * Places as a row source of one bound value, `place(child_id, activity_id, service_date)`: however many they
 * are, the statement's text stays the same and is prepared once.
 */
export function placeRows(places: readonly Place[] | Placeholder) {
  const value = places instanceof Placeholder ? places : placesAsJson(places);
  return sql`jsonb_to_recordset(${value}::jsonb) as place(child_id uuid, activity_id uuid, service_date date)`;
}
