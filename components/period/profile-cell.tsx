"use client";

import { useTranslations } from "use-intl";
import { PlaceBubble } from "@/components/planning/place-bubble";
import { PlaceMark } from "@/components/planning/place-sprite";
import type { PeriodWish } from "@/lib/reservations/period/schemas";
import type { PeriodView, ProfileGrid } from "@/lib/reservations/period/views";

interface ProfileCellProps {
  wish: PeriodWish;
  /** Unique on the page. */
  id: string;
  day: PeriodView["weekdays"][number];
  entry: ProfileGrid["activities"][number]["weekdays"][number] | undefined;
  activity: string;
  child: string;
  chosen: boolean;
  explained: boolean;
  side: "start" | "end";
  /** "Demander à la mairie" about this activity of this child. */
  askHref: string;
}

/** The circle of the planning that says the same. */
const LOOKS = {
  book: { chosen: "book-requested", open: "bookable", closed: "not-bookable" },
  cancel: { chosen: "cancel-requested", open: "reserved", closed: "not-bookable" },
} as const;

/** One weekday of one activity: asked, free to ask, or grey with its reason. */
export function ProfileCell(props: ProfileCellProps) {
  const { wish, id, day, entry, activity, child, chosen, explained, side, askHref } = props;
  const t = useTranslations("period");
  const planning = useTranslations("planning");
  const open = entry !== undefined && entry.openDays > 0;
  const state = LOOKS[wish][chosen ? "chosen" : open ? "open" : "closed"];
  const note = entry?.note ?? "";
  return (
    // biome-ignore lint/a11y/noRedundantRoles: displayed as a card on phones, where the role would be lost
    <td role="cell">
      <button
        type="button"
        className="place"
        data-day={day.short}
        aria-label={t("cell", { activity, child, weekday: day.long, state: planning(`spoken.${state}`) })}
        aria-pressed={open ? chosen : undefined}
        aria-disabled={open ? undefined : true}
        aria-describedby={note ? id : undefined}
      >
        <PlaceMark look={state} />
        {note && (
          <span id={id} className="sr-only">
            {note}
          </span>
        )}
      </button>
      {explained && (note || !open) && (
        <PlaceBubble
          title={`${activity} · ${day.long}`}
          note={note}
          count={null}
          side={side}
          help={open ? null : { href: askHref, label: planning("askTownHall") }}
        />
      )}
    </td>
  );
}
