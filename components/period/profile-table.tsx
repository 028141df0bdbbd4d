"use client";

import { type CSSProperties, type KeyboardEvent, type MouseEvent, useRef } from "react";
import { useTranslations } from "use-intl";
import { askPath } from "@/components/planning/ask-path";
import { moveFocus } from "@/components/planning/move-focus";
import { cellOf, positionOf, useExplainedPlace } from "@/components/planning/use-explained-place";
import type { PeriodWish } from "@/lib/reservations/period/schemas";
import type { PeriodView, ProfileGrid } from "@/lib/reservations/period/views";
import { ProfileCell } from "./profile-cell";
import { isChosen, type Selection } from "./selection";

interface ProfileTableProps {
  wish: PeriodWish;
  grid: ProfileGrid;
  weekdays: PeriodView["weekdays"];
  selection: Selection;
  onToggle: (activityId: string, weekday: number) => void;
}

/** One child's ordinary week: activities down, weekdays across, the same circles as in the planning. */
export function ProfileTable({ wish, grid, weekdays, selection, onToggle }: ProfileTableProps) {
  const t = useTranslations("period");
  const table = useRef<HTMLTableElement>(null);
  const { explained, explain, handlers } = useExplainedPlace();

  const touch = (event: MouseEvent) => {
    const at = cellOf(event.target instanceof Element ? event.target.closest("button.place") : null);
    if (!at) return;
    const position = positionOf(at);
    const activity = grid.activities[position.row];
    const weekday = weekdays[position.column]?.weekday;
    const entry = activity?.weekdays.find((day) => day.weekday === weekday);
    if (!activity || !entry || entry.openDays === 0) return explain(position);
    if (event.detail > 0) explain(null);
    onToggle(activity.activityId, entry.weekday);
  };

  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: shown as cards on phones, where a table's roles would be lost
    <table
      ref={table}
      role="table"
      className="planning planning-profile"
      style={{ "--days": weekdays.length } as CSSProperties}
      aria-label={t(`caption.${wish}`, { child: grid.child.firstName })}
      onClick={touch}
      onKeyDown={(event: KeyboardEvent) => moveFocus(table.current, event)}
      {...handlers}
    >
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {t("activity")}
          </th>
          {weekdays.map((day) => (
            <th key={day.weekday} scope="col" role="columnheader" abbr={day.long}>
              {day.short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {grid.activities.map((activity, r) => (
          <tr key={activity.activityId} role="row">
            <th scope="row" role="rowheader">
              <span className="planning-name">{activity.name}</span>
              <span className="planning-hours">{activity.hours}</span>
            </th>
            {weekdays.map((day, c) => (
              <ProfileCell
                key={day.weekday}
                wish={wish}
                id={`p${r}-${c}`}
                day={day}
                entry={activity.weekdays.find(({ weekday }) => weekday === day.weekday)}
                activity={activity.name}
                child={grid.child.firstName}
                chosen={isChosen(selection, grid.child.id, activity.activityId, day.weekday)}
                explained={explained?.row === r && explained.column === c}
                side={c < weekdays.length / 2 ? "start" : "end"}
                askHref={askPath({ childId: grid.child.id, activityId: activity.activityId })}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: shown as cards on phones, where a table's roles would be lost
  );
}
