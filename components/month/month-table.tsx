"use client";

import { type CSSProperties, type KeyboardEvent, useRef } from "react";
import { useTranslations } from "use-intl";
import type { BasketState } from "@/components/planning/basket-state";
import { moveFocus } from "@/components/planning/move-focus";
import { usePlaceWords } from "@/components/planning/place-words";
import { type OnWish, useTouchedPlace } from "@/components/planning/use-touched-place";
import type { ChildTab } from "@/lib/reservations/places/views";
import type { MonthView } from "@/lib/reservations/planning/month-view";
import type { ActivityView } from "@/lib/reservations/planning/views";
import { MonthRow } from "./month-row";

interface MonthTableProps {
  child: ChildTab;
  month: MonthView;
  activity: ActivityView;
  state: BasketState;
  weekHref: (monday: string) => string;
  onWish: OnWish;
}

/** A month of one activity as a calendar prints it: weeks down, weekdays across, a circle a day. */
export function MonthTable({ child, month, activity, state, weekHref, onWish }: MonthTableProps) {
  const t = useTranslations("calendar");
  const words = usePlaceWords();
  const table = useRef<HTMLTableElement>(null);
  const { explained, handlers } = useTouchedPlace({
    state,
    onWish,
    find: ({ row, column }) => {
      const week = month.weeks[row];
      const day = week?.days[column];
      const cell = week?.cells.find(({ date }) => date === day?.date);
      if (!day || !cell) return null;
      const childName = `${child.firstName} ${child.lastName}`;
      const { date, label } = day;
      const line = { childId: child.id, childName, activityId: activity.id, activityName: activity.name };
      return { cell, line: { ...line, date, label } };
    },
  });

  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: rows are grids on phones, where a table's roles would be lost
    <table
      ref={table}
      role="table"
      className="month"
      style={{ "--days": month.weekdays.length } as CSSProperties}
      aria-label={t("monthCaption", {
        activity: activity.name,
        child: child.firstName,
        month: month.name,
      })}
      onKeyDown={(event: KeyboardEvent) => moveFocus(table.current, event)}
      {...handlers}
    >
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {t("weekHead")}
          </th>
          {month.weekdays.map(({ short, long }) => (
            <th key={long} scope="col" role="columnheader" abbr={long}>
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {month.weeks.map((week, row) => (
          <MonthRow
            key={week.monday}
            week={week}
            row={row}
            explained={explained?.row === row ? explained.column : null}
            href={weekHref(week.monday)}
            activity={activity.name}
            child={child.firstName}
            state={state}
            words={words}
          />
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: rows are grids on phones, where a table's roles would be lost
  );
}
