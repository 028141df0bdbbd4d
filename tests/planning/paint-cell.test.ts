import { describe, expect, it } from "vitest";
import { paintCell, wishOfTouch } from "@/components/planning/paint-cell";
import type { Wish } from "@/components/planning/wishes";
import type { CellView, RestingState } from "@/lib/reservations/places/views";
import type { PlaceState } from "@/lib/reservations/rules/facts";
import { aCell } from "./views";

const cell = (resting: RestingState, asked = false): CellView =>
  aCell("paul/cantine/2024-05-27", { resting, asked });

describe("a circle as it is drawn", () => {
  it.each<[what: string, CellView, Wish | undefined, PlaceState, next: Wish | null]>([
    ["a free place", cell("bookable"), undefined, "bookable", "book"],
    ["a free place just touched", cell("bookable"), "book", "book-requested", "none"],
    ["a place in the basket", cell("bookable", true), undefined, "book-requested", "none"],
    ["a place in the basket, taken back", cell("bookable", true), "none", "bookable", "book"],
    ["a reserved place", cell("reserved"), undefined, "reserved", "cancel"],
    ["a reserved place just touched", cell("reserved"), "cancel", "cancel-requested", "none"],
    ["a locked place", cell("reserved-locked"), undefined, "reserved-locked", null],
    ["a grey place", cell("not-bookable"), undefined, "not-bookable", null],
    ["a grey place still in the basket", cell("not-bookable", true), undefined, "book-requested", "none"],
    ["a wish that events have overtaken", cell("reserved"), "book", "reserved", "cancel"],
    ["a child who was there", cell("present"), undefined, "present", null],
  ])("%s", (_, shown, wish, state, next) => {
    const painted = paintCell(shown, wish);
    expect(painted.state).toBe(state);
    expect(wishOfTouch(shown, painted)).toBe(next);
    expect(painted.touchable).toBe(next !== null);
  });

  it("marks a request that can no longer be granted", () => {
    expect(paintCell({ ...cell("not-bookable", true), expired: true }, undefined).expired).toBe(true);
    expect(paintCell(cell("not-bookable"), "book").expired).toBe(true);
    expect(paintCell(cell("bookable"), "book").expired).toBe(false);
  });
});
