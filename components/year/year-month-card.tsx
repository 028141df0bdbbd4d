"use client";

import Link from "next/link";
import { type CSSProperties, useId } from "react";
import { useTranslations } from "use-intl";
import type { YearMonth, YearPlanningView } from "@/lib/reservations/planning/year-view";
import { YearStripRow } from "./year-strip-row";

interface YearMonthCardProps {
  month: YearMonth;
  weekdays: YearPlanningView["weekdays"];
  monthHref: string;
  weekHref: (monday: string) => string;
}

/** One month of the year: its count, a strip a week, and the names of its days. */
export function YearMonthCard({ month, weekdays, monthHref, weekHref }: YearMonthCardProps) {
  const t = useTranslations("calendar");
  const titleId = useId();
  return (
    <section className="year-month" aria-labelledby={titleId}>
      <div className="year-month-head">
        <h3 id={titleId}>
          <Link href={monthHref} prefetch={false} className="year-month-link">
            {month.name}
          </Link>
        </h3>
        <p className="year-counts">
          {month.reserved}
          {month.asked && <span className="year-asked">{month.asked}</span>}
        </p>
      </div>
      {/* biome-ignore-start lint/a11y/noRedundantRoles: rows are grids, where a table's roles would be lost */}
      <table
        role="table"
        className="year-table"
        style={{ "--days": weekdays.length } as CSSProperties}
        aria-label={t("yearCaption", { month: month.name, reserved: month.reserved })}
      >
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              <span className="sr-only">{t("week")}</span>
            </th>
            {weekdays.map(({ short, long }) => (
              <th key={long} scope="col" role="columnheader" abbr={long}>
                <span aria-hidden="true">{short.charAt(0).toUpperCase()}</span>
                <span className="sr-only">{long}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {month.strips.map((strip, index) => (
            <YearStripRow
              key={strip.monday}
              strip={strip}
              href={weekHref(strip.monday)}
              goesOn={strip.closedFor !== null && strip.closedFor === month.strips[index - 1]?.closedFor}
            />
          ))}
        </tbody>
      </table>
      {/* biome-ignore-end lint/a11y/noRedundantRoles: rows are grids, where a table's roles would be lost */}
      {month.named.length > 0 && (
        <ul className="year-named">
          {month.named.map((days) => (
            <li key={days} className="first-letter:uppercase">
              {days}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
