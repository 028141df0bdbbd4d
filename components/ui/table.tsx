import type { ReactNode } from "react";
import { classes } from "./classes";

export interface Column<Row> {
  id: string;
  heading: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand to the right. */
  align?: "end";
  /** Names its row for a reader who goes from cell to cell. One column a table. */
  names?: boolean;
}

interface TableProps<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Said when there is no row, with the next step. */
  empty: ReactNode;
}

/** A real table, which scrolls sideways in its own frame where the page is narrow. */
export function Table<Row>({ caption, columns, rows, rowKey, empty }: TableProps<Row>) {
  if (rows.length === 0) return <div className="rounded-sheet bg-sheet p-6 shadow-lift">{empty}</div>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
    <section aria-label={caption} tabIndex={0} className="overflow-x-auto rounded-sheet bg-sheet shadow-lift">
      <table className="w-full min-w-2xl border-collapse text-left">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-rule border-b text-ink-2 text-sm">
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                className={classes("px-4 py-3 font-semibold", column.align && "text-right")}
              >
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="border-rule border-b last:border-0">
              {columns.map((column) => (
                <BodyCell key={column.id} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function BodyCell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const look = classes("px-4 py-3 align-middle", column.align && "text-right tabular-nums");
  if (column.names) {
    return (
      <th scope="row" className={classes(look, "font-semibold")}>
        {column.cell(row)}
      </th>
    );
  }
  return <td className={look}>{column.cell(row)}</td>;
}
