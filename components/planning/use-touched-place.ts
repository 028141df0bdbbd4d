"use client";

import type { MouseEvent } from "react";
import type { CellView } from "@/lib/reservations/places/views";
import type { BasketState } from "./basket-state";
import { paintCell, wishOfTouch } from "./paint-cell";
import { cellOf, type Position, positionOf, useExplainedPlace } from "./use-explained-place";
import type { LineLabel, Wish } from "./wishes";

export type OnWish = (touch: { key: string; wish: Wish; line: LineLabel }) => void;

interface TouchOptions {
  state: BasketState;
  /** The circle of the table at a position, as the page brought it, and how the basket writes it. */
  find: (position: Position) => { cell: CellView; line: LineLabel } | null;
  onWish: OnWish;
}

/** What a touch does in a table of circles: it asks or takes back, or explains. One listener for all of them. */
export function useTouchedPlace({ state, find, onWish }: TouchOptions) {
  const { explained, explain, handlers } = useExplainedPlace();

  const touch = (event: MouseEvent) => {
    const button = event.target instanceof Element ? event.target.closest("button.place") : null;
    const at = cellOf(button);
    if (!at) return;
    const position = positionOf(at);
    const found = find(position);
    if (!found) return;
    const cell = cellAsItStands(state, found.cell);
    const wish = wishOfTouch(cell, paintCell(cell, state.wishes.get(cell.key)?.wish));
    if (!wish) return explain(position);
    // A press of the mouse or the thumb goes on to the next circle: nothing may cover it. Keys stay and listen.
    if (event.detail > 0) explain(null);
    onWish({ key: cell.key, wish, line: found.line });
  };

  return { explained, handlers: { ...handlers, onClick: touch } };
}

/** What the server said of it last. */
export function cellAsItStands(state: BasketState, cell: CellView): CellView {
  return state.cells.get(cell.key) ?? cell;
}
