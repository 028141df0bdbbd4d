import type { CellView, RestingState } from "@/lib/reservations/places/views";
import type { PlaceState } from "@/lib/reservations/rules/facts";
import type { Wish } from "./wishes";

/** A circle as it is drawn now: what the server decided, under what was touched since. */
export interface PaintedCell {
  state: PlaceState;
  asked: boolean;
  touchable: boolean;
  /** Asked, and can no longer be granted. */
  expired: boolean;
}

export function paintCell(cell: CellView, wish: Wish | undefined): PaintedCell {
  const { resting } = cell;
  const asked = wish === undefined ? cell.asked : isAsked(resting, wish);
  const open = resting === "bookable" || resting === "reserved";
  return {
    state: asked ? askedState(resting) : resting,
    asked,
    touchable: asked || open,
    expired: wish === undefined ? cell.expired : asked && !open,
  };
}

/** What a touch of this circle wishes; null for those that only explain themselves. */
export function wishOfTouch(cell: CellView, painted: PaintedCell): Wish | null {
  if (painted.asked) return "none";
  if (cell.resting === "bookable") return "book";
  if (cell.resting === "reserved") return "cancel";
  return null;
}

/** A wish that events have already met or overtaken paints nothing. */
function isAsked(resting: RestingState, wish: Wish): boolean {
  switch (wish) {
    case "none":
      return false;
    case "book":
      return resting === "bookable" || resting === "not-bookable";
    case "cancel":
      return isHeld(resting);
  }
}

function askedState(resting: RestingState): PlaceState {
  return isHeld(resting) ? "cancel-requested" : "book-requested";
}

function isHeld(resting: RestingState): boolean {
  return resting === "reserved" || resting === "reserved-locked";
}
