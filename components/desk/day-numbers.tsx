"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";
import { Badge } from "@/components/ui/badge";
import { type Column, Table } from "@/components/ui/table";
import type { DayNumberRow } from "@/lib/reservations/planning/day-numbers-view";
import { FillBar } from "./fill-bar";
import { reservationsHref } from "./reservations/reservations-href";

/** From this share of the places taken on, it is worth a look. */
const NEARLY_FULL = 0.9;

/** The day's numbers against capacity: figures to read, bars to look at, and the children whom each expects. */
export function DayNumbers({ date, rows }: { date: string; rows: readonly DayNumberRow[] }) {
  const t = useTranslations("staff.numbers");
  const columns: Column<DayNumberRow>[] = [
    {
      id: "activity",
      heading: t("activity"),
      names: true,
      cell: (row) => (
        <>
          <Link
            href={reservationsHref("day", { jour: date, prestation: row.activityId })}
            prefetch={false}
            className="underline underline-offset-4"
          >
            {row.activity}
          </Link>
          <span className="block font-normal text-ink-2 text-sm">{row.site}</span>
        </>
      ),
    },
    {
      id: "taken",
      heading: t("taken"),
      cell: (row) => t("ratio", { taken: String(row.taken), capacity: String(row.capacity) }),
      align: "end",
    },
    { id: "left", heading: t("left"), cell: (row) => <Room row={row} />, align: "end" },
    { id: "fill", heading: t("fill"), cell: (row) => <FillBar taken={row.taken} capacity={row.capacity} /> },
  ];
  return (
    <Table
      caption={t("caption")}
      columns={columns}
      rows={rows}
      rowKey={({ activityId }) => activityId}
      empty={<p>{t("empty")}</p>}
    />
  );
}

function Room({ row: { taken, capacity } }: { row: DayNumberRow }) {
  const t = useTranslations("staff.numbers");
  if (taken > capacity) return <Badge tone="no">{t("over", { count: taken - capacity })}</Badge>;
  if (taken === capacity) return <Badge tone="no">{t("full")}</Badge>;
  const left = capacity - taken;
  if (taken < capacity * NEARLY_FULL) return left;
  return (
    <span className="inline-flex items-center gap-2">
      <Badge tone="ask">{t("nearlyFull")}</Badge>
      {left}
    </span>
  );
}
