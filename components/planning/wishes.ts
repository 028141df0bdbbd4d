import type { ChangeBasketInput } from "@/lib/reservations/basket/schemas";
import type { CellView, PlaceKey } from "@/lib/reservations/places/views";

/** What the family wants of a place. A state, not a toggle: said twice, it changes nothing more. */
export type Wish = ChangeBasketInput["changes"][number]["wish"];

/** How the basket shows a place before the server has answered. */
export interface LineLabel {
  childId: string;
  childName: string;
  activityId: string;
  activityName: string;
  /** ISO civil date. */
  date: string;
  /** "lun. 27 mai" */
  label: string;
}

export interface PendingWish {
  wish: Wish;
  /** Moment of the touch in milliseconds, made unique: tells a wish from the one that replaced it. */
  serial: number;
  line: LineLabel;
}

export type Wishes = ReadonlyMap<PlaceKey, PendingWish>;

/** What the server last said of the places in view. */
export type Cells = ReadonlyMap<PlaceKey, CellView>;

export function cellsOf(rows: readonly { cells: readonly CellView[] }[]): Cells {
  return new Map(rows.flatMap((row) => row.cells.map((cell) => [cell.key, cell] as const)));
}
