import type { Decider, PlaceStatus } from "../rules/decider";
import type { DayLook } from "./year-view";

/** A place with the mark that is drawn for it. */
export interface DrawnPlace extends PlaceStatus {
  look: DayLook;
  /** It waits in the basket. */
  asked: boolean;
}

/** The marks of many places, without their sentences: what the decider says, and nothing of its own. */
export function drawPlaces(places: readonly PlaceStatus[], decider: Decider): DrawnPlace[] {
  return places.map((place) => {
    const { state, booking, cancellation } = decider.decide(place);
    switch (state) {
      case "book-requested":
        return { ...place, asked: true, look: booking.kind === "refused" ? "expired" : state };
      case "cancel-requested":
        return { ...place, asked: true, look: cancellation?.kind === "refused" ? "expired" : state };
      default:
        return { ...place, asked: false, look: state };
    }
  });
}
