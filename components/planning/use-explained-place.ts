"use client";

import { type FocusEvent, type PointerEvent, useEffect, useRef, useState } from "react";

/** Where a circle is in the table: row of the body and column of the days, from 0. */
export interface Position {
  row: number;
  column: number;
}

/** Milliseconds that a mouse rests on a circle before it is explained, and leaves before the bubble goes. */
const REST = 350;
const GRACE = 200;

export function cellOf(target: EventTarget | null): HTMLTableCellElement | null {
  return target instanceof Element ? target.closest("td") : null;
}

export function positionOf(cell: HTMLTableCellElement): Position {
  const row = cell.parentElement instanceof HTMLTableRowElement ? cell.parentElement.rowIndex : 0;
  return { row: row - 1, column: cell.cellIndex - 1 };
}

/**
 * On a phone a bubble stands between the cards: closed as soon as another circle is pressed, it would move that one
 * away before the press ends, and the press would fall on a third. What becomes of it is said by the press itself.
 */
const isPlace = (target: EventTarget | null) =>
  target instanceof Element && target.closest("button.place") !== null;

const same = (a: Position | null, b: Position | null) => a?.row === b?.row && a?.column === b?.column;

/**
 * Which circle is explained: the one the keyboard is on, the one the mouse rests on, or the one that was touched
 * and could not be granted. The bubble can be reached by the mouse, and goes with Escape or a touch elsewhere.
 */
export function useExplainedPlace() {
  const [explained, setExplained] = useState<Position | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** The focus comes back from a bubble that was just closed: it must not open it again. */
  const returning = useRef(false);

  const later = (next: Position | null, delay: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setExplained(next), delay);
  };
  const now = (next: Position | null) => {
    clearTimeout(timer.current);
    setExplained(next);
  };

  useEffect(() => () => clearTimeout(timer.current), []);

  useEffect(() => {
    if (!explained) return;
    const close = () => setExplained(null);
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      returning.current = true;
      cellOf(document.activeElement)?.querySelector("button")?.focus();
      returning.current = false;
      close();
    };
    const onPress = (event: Event) => {
      if (isPlace(event.target)) return;
      const cell = cellOf(event.target);
      if (!cell || !same(positionOf(cell), explained)) close();
    };
    document.addEventListener("keydown", onKey);
    document.addEventListener("pointerdown", onPress);
    return () => {
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("pointerdown", onPress);
    };
  }, [explained]);

  return {
    explained,
    explain: now,
    handlers: {
      onPointerOver: (event: PointerEvent) => {
        if (event.pointerType !== "mouse") return;
        const cell = cellOf(event.target);
        const next = cell && event.target !== cell ? positionOf(cell) : null;
        if (next && same(next, explained)) clearTimeout(timer.current);
        else later(next, next ? REST : GRACE);
      },
      onPointerLeave: (event: PointerEvent) => {
        if (event.pointerType === "mouse") later(null, GRACE);
      },
      onFocus: (event: FocusEvent) => {
        const cell = cellOf(event.target);
        if (cell && !returning.current && event.target.matches(":focus-visible")) now(positionOf(cell));
      },
      onBlur: (event: FocusEvent) => {
        if (isPlace(event.relatedTarget)) return;
        if (cellOf(event.relatedTarget) !== cellOf(event.target)) now(null);
      },
    },
  };
}
