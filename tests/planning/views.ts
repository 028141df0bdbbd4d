import type { LineLabel, PendingWish } from "@/components/planning/wishes";
import type { BasketDate, BasketGroup, BasketView } from "@/lib/reservations/basket/views";
import type { CellView } from "@/lib/reservations/places/views";

/** Plain props as the server sends them, for the tests of what the browser does with them. */

export function aCell(key: string, change: Partial<CellView> = {}): CellView {
  return {
    key,
    date: key.slice(-10),
    resting: "bookable",
    asked: false,
    touchable: true,
    expired: false,
    note: "",
    count: null,
    ...change,
  };
}

export function aLine(date: string, change: Partial<LineLabel> = {}): LineLabel {
  return {
    childId: "paul",
    childName: "Paul DUPONT",
    activityId: "cantine",
    activityName: "Cantine",
    date,
    label: date,
    ...change,
  };
}

export function aWish(wish: PendingWish["wish"], date: string, serial = 1): PendingWish {
  return { wish, serial, line: aLine(date) };
}

export const aDate = (date: string): BasketDate => ({
  key: `paul/cantine/${date}`,
  date,
  label: date,
  problem: null,
});

export function aGroup(
  kind: BasketGroup["kind"],
  dates: readonly string[],
  change: Partial<BasketGroup> = {},
): BasketGroup {
  return {
    kind,
    childId: "paul",
    childName: "Paul DUPONT",
    activityId: "cantine",
    activityName: "Cantine",
    dates: dates.map(aDate),
    folded: null,
    cancellableUntil: null,
    surcharges: [],
    addedBy: null,
    ...change,
  };
}

export function aBasket(version: number, groups: readonly BasketGroup[] = []): BasketView {
  return {
    version,
    bookings: groups.filter((group) => group.kind === "book"),
    cancellations: groups.filter((group) => group.kind === "cancel"),
    count: groups.flatMap((group) => group.dates).length,
    problems: 0,
    canUndo: false,
  };
}
