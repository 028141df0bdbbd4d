"use client";

import { type CSSProperties, type KeyboardEvent, type MouseEvent, useRef } from "react";
import { useTranslations } from "use-intl";
import type { CellView, ChildTab } from "@/lib/reservations/places/views";
import type { PlanningRow, WeekView } from "@/lib/reservations/planning/views";
import type { BasketState } from "./basket-state";
import { moveFocus } from "./move-focus";
import { paintCell, wishOfTouch } from "./paint-cell";
import { PlaceCell } from "./place-cell";
import { usePlaceWords } from "./place-words";
import { cellOf, positionOf, useExplainedPlace } from "./use-explained-place";
import type { LineLabel, Wish } from "./wishes";

interface PlanningTableProps {
  child: ChildTab;
  week: WeekView;
  rows: readonly PlanningRow[];
  state: BasketState;
  askTownHall: string;
  onWish: (touch: { key: string; wish: Wish; line: LineLabel }) => void;
}

/** The week: activities down, days across. One listener for the table, none for its forty circles. */
export function PlanningTable({ child, week, rows, state, askTownHall, onWish }: PlanningTableProps) {
  const t = useTranslations("planning");
  const words = usePlaceWords();
  const table = useRef<HTMLTableElement>(null);
  const { explained, explain, handlers } = useExplainedPlace();
  const stands = (cell: CellView) => state.cells.get(cell.key) ?? cell;

  const touch = (event: MouseEvent) => {
    const button = event.target instanceof Element ? event.target.closest("button.place") : null;
    const at = cellOf(button);
    if (!at) return;
    const position = positionOf(at);
    const row = rows[position.row];
    const day = week.days[position.column];
    const shown = row?.cells.find((cell) => cell.date === day?.date);
    if (!row || !day || !shown) return;
    const cell = stands(shown);
    const wish = wishOfTouch(cell, paintCell(cell, state.wishes.get(cell.key)?.wish));
    if (!wish) return explain(position);
    // A press of the mouse or the thumb goes on to the next circle: nothing may cover it. Keys stay and listen.
    if (event.detail > 0) explain(null);
    const label = `${day.weekday} ${day.day.padStart(2, "0")} ${day.month}`;
    const { activityId, name: activityName } = row;
    const childName = `${child.firstName} ${child.lastName}`;
    const line = { childId: child.id, childName, activityId, activityName, date: day.date, label };
    onWish({ key: cell.key, wish, line });
  };

  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: shown as cards on phones, where a table's roles would be lost
    <table
      ref={table}
      role="table"
      className="planning"
      style={{ "--days": week.days.length } as CSSProperties}
      aria-label={t("caption", { child: child.firstName, number: String(week.number), span: week.span })}
      onClick={touch}
      onKeyDown={(event: KeyboardEvent) => moveFocus(table.current, event)}
      {...handlers}
    >
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {t("activity")}
          </th>
          {week.days.map((day) => (
            <th
              key={day.date}
              scope="col"
              role="columnheader"
              aria-current={day.isToday ? "date" : undefined}
              data-today={day.isToday || undefined}
            >
              {day.weekday} <span className="planning-day">{day.day}</span> {day.month}
              {day.isToday && <span className="sr-only">, {t("today")}</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row, r) => (
          <tr key={row.activityId} role="row">
            <th scope="row" role="rowheader">
              <span className="planning-name">{row.name}</span>
              <span className="planning-hours">{row.hours}</span>
            </th>
            {week.days.map((day, c) => {
              const cell = row.cells.find(({ date }) => date === day.date);
              if (!cell) return <td key={day.date} role="cell" />;
              return (
                <PlaceCell
                  key={day.date}
                  id={`p${r}-${c}`}
                  cell={stands(cell)}
                  wish={state.wishes.get(cell.key)?.wish}
                  day={day}
                  activity={row.name}
                  child={child.firstName}
                  explained={explained?.row === r && explained.column === c}
                  side={c < week.days.length / 2 ? "start" : "end"}
                  words={words}
                  askTownHall={askTownHall}
                />
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: shown as cards on phones, where a table's roles would be lost
  );
}
