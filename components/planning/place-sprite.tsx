import type { ReactNode } from "react";
import type { PlaceState } from "@/lib/reservations/rules/facts";

/** What a circle can look like: the ten states, and a request that can no longer be granted. */
export type PlaceLook = PlaceState | "expired";

const line = { fill: "none", strokeWidth: 2.6, strokeLinecap: "round", strokeLinejoin: "round" } as const;
const white = { ...line, stroke: "var(--state-mark)" };
const onYellow = { ...line, stroke: "var(--state-asked-mark)" };

const disc = (fill: string) => <circle cx="16" cy="16" r="15" fill={fill} />;
const yellow = disc("var(--state-asked)");
const green = disc("var(--state-reserved)");

/** Each state has a mark of its own: the grid reads in black and white, on paper, and without colours. */
const looks: Record<PlaceLook, ReactNode> = {
  bookable: (
    <circle
      cx="16"
      cy="16"
      r="14"
      fill="var(--state-bookable)"
      stroke="var(--state-bookable-mark)"
      strokeWidth="2"
    />
  ),
  "not-bookable": (
    <>
      <circle
        cx="16"
        cy="16"
        r="14"
        fill="var(--state-not-bookable)"
        stroke="var(--state-not-bookable-mark)"
        strokeOpacity="0.6"
      />
      <path
        d="M2.9 17.1 17.1 2.9M4.9 23.1 23.1 4.9M8.9 27.1 27.1 8.9M14.9 29.1 29.1 14.9"
        {...line}
        strokeWidth="1.3"
        stroke="var(--state-not-bookable-mark)"
      />
    </>
  ),
  "book-requested": (
    <>
      {yellow}
      <circle cx="16" cy="16" r="8" {...onYellow} strokeWidth="2.4" />
      <path d="M16 11.5V16l3 2" {...onYellow} strokeWidth="2.4" />
    </>
  ),
  "cancel-requested": (
    <>
      {yellow}
      <path d="M6.5 25.5 25.5 6.5" {...line} stroke="var(--state-asked-bar)" strokeWidth="4" />
    </>
  ),
  expired: (
    <>
      {yellow}
      <circle cx="16" cy="16" r="14" {...line} strokeDasharray="4 4" stroke="var(--state-asked-bar)" />
      <path d="M16 9v8.5M16 22.5v.5" {...onYellow} strokeWidth="3.4" />
    </>
  ),
  reserved: (
    <>
      {green}
      <path d="m9 16.5 4.8 4.8L23 11.5" {...white} strokeWidth="3.2" />
    </>
  ),
  "reserved-locked": (
    <>
      {green}
      <path d="M12.5 15v-2.5a3.5 3.5 0 0 1 7 0V15" {...white} strokeWidth="2.4" />
      <rect x="10" y="14.5" width="12" height="9" rx="2" fill="var(--state-mark)" />
    </>
  ),
  present: (
    <>
      {disc("var(--state-present)")}
      <circle cx="16" cy="12" r="4" fill="var(--state-mark)" />
      <path d="M8.5 24a7.5 6.5 0 0 1 15 0Z" fill="var(--state-mark)" />
    </>
  ),
  absent: (
    <>
      <circle
        cx="16"
        cy="16"
        r="14"
        fill="var(--state-absent)"
        stroke="var(--state-absent-mark)"
        strokeWidth="2"
      />
      <path d="m11 11 10 10M21 11 11 21" {...line} stroke="var(--state-absent-mark)" strokeWidth="3" />
    </>
  ),
  excused: (
    <>
      {disc("var(--state-excused)")}
      <path d="M10.5 8h8l3 3v13h-11Z" fill="var(--state-mark)" />
      <path d="M13.5 14h5M13.5 17.5h5M13.5 21h3" {...line} stroke="var(--state-excused)" strokeWidth="1.8" />
    </>
  ),
  "waiting-day": (
    <>
      {disc("var(--state-waiting-day)")}
      <path d="M21.5 11a7 7 0 1 0 0 10M9 14.5h8.5M9 17.8h7.5" {...white} strokeWidth="2.4" />
    </>
  ),
};

/** Drawn once a page; each circle points to it, so that forty of them stay light. */
export function PlaceSprite() {
  return (
    <svg width="0" height="0" className="absolute" aria-hidden="true" focusable="false">
      {Object.entries(looks).map(([look, drawing]) => (
        <symbol key={look} id={`m-${look}`} viewBox="0 0 32 32">
          {drawing}
        </symbol>
      ))}
    </svg>
  );
}

/** One circle; what it means is said by its button or beside it. */
export function PlaceMark({ look }: { look: PlaceLook }) {
  return (
    <svg className="mark" aria-hidden="true" focusable="false">
      <use href={`#m-${look}`} />
    </svg>
  );
}
