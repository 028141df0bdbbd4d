"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";
import { PlaceMark } from "@/components/planning/place-sprite";
import type { DayLook, YearStrip } from "@/lib/reservations/planning/year-view";

interface YearStripRowProps {
  strip: YearStrip;
  href: string;
  /** Closed for what the week above it is closed for: not written again. */
  goesOn: boolean;
}

/** One week: the whole strip is the link that its first cell holds. */
export function YearStripRow({ strip, href, goesOn }: YearStripRowProps) {
  const { days, words, looks, closedFor, today, elsewhere } = strip;
  const t = useTranslations("planning.custody");
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: a grid, where a table's roles would be lost
    <tr role="row" className="year-strip">
      <th scope="row" role="rowheader">
        <Link href={href} prefetch={false} className="year-week">
          {days}
          <span className="sr-only">{words}</span>
        </Link>
      </th>
      {closedFor ? (
        <td role="cell" colSpan={looks.length} className="year-band">
          <span className={goesOn ? "sr-only" : undefined}>{closedFor}</span>
        </td>
      ) : (
        looks.map((look, column) => (
          <td
            // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a calendar do not move
            key={column}
            role="cell"
            data-today={column === today || undefined}
            data-elsewhere={elsewhere?.includes(column) || undefined}
            aria-current={column === today ? "date" : undefined}
          >
            {look && <DayMark look={look} />}
            {elsewhere?.includes(column) && <span className="sr-only">, {t("day")}</span>}
          </td>
        ))
      )}
    </tr>
    // biome-ignore-end lint/a11y/noRedundantRoles: a grid, where a table's roles would be lost
  );
}

function DayMark({ look }: { look: DayLook }) {
  const planning = useTranslations("planning");
  const t = useTranslations("calendar");
  if (look === "closed") {
    return (
      <>
        <span className="year-dot" />
        <span className="sr-only">{t("closed")}</span>
      </>
    );
  }
  return (
    <>
      <PlaceMark look={look} />
      <span className="sr-only">{look === "expired" ? planning("expired") : planning(`spoken.${look}`)}</span>
    </>
  );
}
