"use client";

import { type CSSProperties, type KeyboardEvent, useRef } from "react";
import { useTranslations } from "use-intl";
import { ColorMark } from "@/components/catalogue/color-mark";
import type { ChildTab } from "@/lib/reservations/places/views";
import type { PlanningRow, WeekView } from "@/lib/reservations/planning/views";
import type { BasketState } from "./basket-state";
import { moveFocus } from "./move-focus";
import { PlaceCell } from "./place-cell";
import { usePlaceWords } from "./place-words";
import { cellAsItStands, type OnWish, useTouchedPlace } from "./use-touched-place";

interface PlanningTableProps {
  child: ChildTab;
  week: WeekView;
  rows: readonly PlanningRow[];
  state: BasketState;
  onWish: OnWish;
}

/** The week: activities down, days across. One listener for the table, none for its forty circles. */
export function PlanningTable({ child, week, rows, state, onWish }: PlanningTableProps) {
  const t = useTranslations("planning");
  const words = usePlaceWords();
  const table = useRef<HTMLTableElement>(null);
  const { explained, handlers } = useTouchedPlace({
    state,
    onWish,
    find: (position) => {
      const row = rows[position.row];
      const day = week.days[position.column];
      const cell = row?.cells.find(({ date }) => date === day?.date);
      if (!row || !day || !cell) return null;
      const label = `${day.weekday} ${day.day.padStart(2, "0")} ${day.month}`;
      const { activityId, name: activityName } = row;
      const childName = `${child.firstName} ${child.lastName}`;
      const line = { childId: child.id, childName, activityId, activityName, date: day.date, label };
      return { cell, line };
    },
  });

  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: shown as cards on phones, where a table's roles would be lost
    <table
      ref={table}
      role="table"
      className="planning"
      style={{ "--days": week.days.length } as CSSProperties}
      aria-label={t("caption", { child: child.firstName, number: String(week.number), span: week.span })}
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
              data-elsewhere={day.elsewhere}
            >
              {day.weekday} <span className="planning-day">{day.day}</span> {day.month}
              {day.isToday && <span className="sr-only">, {t("today")}</span>}
              {day.elsewhere && (
                <span className="planning-elsewhere">
                  <span className="sr-only">, </span>
                  {t("custody.mark")}
                </span>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row, r) => (
          <tr key={row.activityId} role="row">
            <th scope="row" role="rowheader">
              <span className="planning-name">
                {row.color && (
                  <>
                    <ColorMark color={row.color} />{" "}
                  </>
                )}
                {row.name}
              </span>
              <span className="planning-hours">{row.hours}</span>
            </th>
            {week.days.map((day, c) => {
              const cell = row.cells.find(({ date }) => date === day.date);
              if (!cell) return <td key={day.date} role="cell" />;
              return (
                <PlaceCell
                  key={day.date}
                  id={`p${r}-${c}`}
                  cell={cellAsItStands(state, cell)}
                  wish={state.wishes.get(cell.key)?.wish}
                  day={day}
                  activity={row.name}
                  child={child.firstName}
                  explained={explained?.row === r && explained.column === c}
                  side={c < week.days.length / 2 ? "start" : "end"}
                  words={words}
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
