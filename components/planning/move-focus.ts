import type { KeyboardEvent } from "react";

const steps: Record<string, readonly [row: number, column: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Arrow keys walk from circle to circle, Home and End to the ends of the row; Tab still reaches every one. */
export function moveFocus(table: HTMLTableElement | null, event: KeyboardEvent): void {
  const cell = event.target instanceof Element ? event.target.closest("td") : null;
  const row = cell?.closest("tr");
  if (!table || !cell || !row || event.altKey || event.ctrlKey || event.metaKey) return;
  const step = steps[event.key];
  if (step) focusIn(event, table.rows[row.rowIndex + step[0]]?.cells[cell.cellIndex + step[1]]);
  else if (event.key === "Home") focusIn(event, row.cells[1]);
  else if (event.key === "End") focusIn(event, row.cells[row.cells.length - 1]);
}

function focusIn(event: KeyboardEvent, cell: HTMLTableCellElement | undefined): void {
  const button = cell?.querySelector("button");
  if (!button) return;
  event.preventDefault();
  button.focus();
}
