"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";
import type { BasketState } from "@/components/planning/basket-state";
import { PlaceCell } from "@/components/planning/place-cell";
import type { PlaceWords } from "@/components/planning/place-words";
import { cellAsItStands } from "@/components/planning/use-touched-place";
import type { MonthWeek } from "@/lib/reservations/planning/month-view";

interface MonthRowProps {
  week: MonthWeek;
  /** Its rank in the month, from 0. */
  row: number;
  /** Column of the circle that is explained. */
  explained: number | null;
  /** Address of this week by itself. */
  href: string;
  activity: string;
  child: string;
  state: BasketState;
  words: PlaceWords;
}

/** One week of the month; its number leads to the week itself. */
export function MonthRow({ week, row, explained, href, activity, child, state, words }: MonthRowProps) {
  const t = useTranslations("calendar");
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: a grid on phones, where a table's roles would be lost
    <tr role="row">
      <th scope="row" role="rowheader">
        <Link href={href} prefetch={false} className="month-week">
          <span className="sr-only">{t("week")} </span>
          {week.number}
        </Link>
      </th>
      {week.days.map((day, column) => {
        const cell = week.cells.find(({ date }) => date === day?.date);
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a calendar do not move
        if (!day || !cell) return <td key={column} role="cell" className="month-blank" />;
        return (
          <PlaceCell
            key={day.date}
            id={`p${row}-${column}`}
            cell={cellAsItStands(state, cell)}
            wish={state.wishes.get(cell.key)?.wish}
            day={day}
            activity={activity}
            child={child}
            explained={explained === column}
            side={column < week.days.length / 2 ? "start" : "end"}
            words={words}
          />
        );
      })}
    </tr>
    // biome-ignore-end lint/a11y/noRedundantRoles: a grid on phones, where a table's roles would be lost
  );
}
