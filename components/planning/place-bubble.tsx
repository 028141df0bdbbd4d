"use client";

import { useLayoutEffect, useRef, useState } from "react";
import type { CellView } from "@/lib/reservations/places/views";
import { WaitingTurn } from "./waiting-turn";

interface PlaceBubbleProps {
  title: string;
  note: string;
  count: string | null;
  side: "start" | "end";
  /** The next step, for a place that cannot be booked. */
  help: { href: string; label: string } | null;
  /** Of the circle itself, where its day can be waited for. */
  cell?: CellView;
}

/** Why this circle is as it is, in the circle's own cell: the next Tab is its link. */
export function PlaceBubble({ title, note, count, side, help, cell }: PlaceBubbleProps) {
  const box = useRef<HTMLDivElement>(null);
  const [above, setAbove] = useState(false);

  useLayoutEffect(() => {
    const place = box.current?.getBoundingClientRect();
    // On a phone it stands in the card, where the basket's bar may lie over it.
    if (window.matchMedia("(max-width: 39.99rem)").matches) box.current?.scrollIntoView({ block: "nearest" });
    if (place && place.bottom > window.innerHeight && place.top > place.height + 120) setAbove(true);
  }, []);

  return (
    <div ref={box} className="bubble" data-side={side} data-above={above || undefined}>
      <span className="bubble-title">{title}</span>
      {note}
      {count && !note.includes(count) && <> {count}</>}
      {cell?.waiting && <WaitingTurn cellKey={cell.key} step={cell.waiting} note={cell.note} />}
      {help && (
        <div>
          <a href={help.href}>{help.label}</a>
        </div>
      )}
    </div>
  );
}
