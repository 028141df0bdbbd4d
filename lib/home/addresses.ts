import type { Place } from "@/lib/reservations/places/place";

/** The week of a place in the planning of its child. */
export function weekOf({ childId, date }: Pick<Place, "childId" | "date">): string {
  return `/reservations?${new URLSearchParams({ enfant: childId, semaine: date.toString() })}`;
}
