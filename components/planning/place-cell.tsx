"use client";

import { memo } from "react";
import type { CellView } from "@/lib/reservations/places/views";
import type { DayHead } from "@/lib/reservations/planning/views";
import { askPathOf } from "./ask-path";
import { paintCell } from "./paint-cell";
import { PlaceBubble } from "./place-bubble";
import { PlaceMark } from "./place-sprite";
import type { PlaceWords } from "./place-words";
import type { Wish } from "./wishes";

interface PlaceCellProps {
  /** Unique on the page, short: forty of them are sent. */
  id: string;
  cell: CellView;
  wish: Wish | undefined;
  day: DayHead;
  activity: string;
  child: string;
  explained: boolean;
  side: "start" | "end";
  words: PlaceWords;
}

/** One child, one activity, one day: a button that asks, takes back, or says why not. */
export const PlaceCell = memo(function PlaceCell(props: PlaceCellProps) {
  const { id, cell, wish, day, activity, child, explained, side, words } = props;
  const { state, asked, touchable, expired } = paintCell(cell, wish);
  const note = [day.elsewhere && words.elsewhere, expired && words.expired, cell.note]
    .filter(Boolean)
    .join(" ");
  const helpLabel = words.helpOf(state, expired);
  return (
    // biome-ignore lint/a11y/noRedundantRoles: displayed as a card on phones, where the role would be lost
    <td role="cell" data-today={day.isToday || undefined} data-elsewhere={day.elsewhere}>
      <button
        type="button"
        className="place"
        data-day={`${day.weekday} ${day.day}`}
        aria-label={words.nameOf({ activity, child, day, state })}
        aria-pressed={touchable ? asked : undefined}
        aria-disabled={touchable ? undefined : true}
        aria-describedby={note ? id : undefined}
      >
        <PlaceMark look={expired ? "expired" : state} />
        {note && (
          <span id={id} className="sr-only">
            {note}
            {cell.count && !note.includes(cell.count) && ` ${cell.count}`}
          </span>
        )}
      </button>
      {explained && (
        <PlaceBubble
          title={`${activity} · ${day.long}`}
          note={note || words.spoken[state]}
          count={cell.count}
          side={side}
          cell={cell}
          help={helpLabel === null ? null : { href: askPathOf(cell.key), label: helpLabel }}
        />
      )}
    </td>
  );
});
