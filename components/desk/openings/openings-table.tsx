"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";
import { LinkButton } from "@/components/ui/link-button";
import { type Column, Table } from "@/components/ui/table";
import type { OpeningYearRow, OpeningYears } from "@/lib/reservations/capacity/views";
import { isDue } from "./is-due";

/** The activities of a year, one a line: what is open, what is left to do, and which to open. */
export function OpeningsTable({
  openings: { year, label, rows, editable, from },
}: {
  openings: OpeningYears;
}) {
  const t = useTranslations("openings.year");
  const columns: Column<OpeningYearRow>[] = [
    {
      id: "activity",
      heading: t("activity"),
      names: true,
      cell: ({ id, name, site }) => (
        <>
          <Link
            href={`/gestion/ouvertures/${id}?annee=${year}`}
            prefetch={false}
            className="inline-flex min-h-11 items-center underline underline-offset-4"
          >
            {name}
          </Link>
          <span className="block font-normal text-ink-2 text-sm">{site}</span>
        </>
      ),
    },
    {
      id: "open",
      heading: t("open"),
      cell: ({ open, planned }) => t("ratio", { open: String(open), planned: String(planned) }),
      align: "end",
    },
    { id: "toOpen", heading: t("toOpen"), cell: ({ toOpen }) => toOpen, align: "end" },
    { id: "toWithdraw", heading: t("toWithdraw"), cell: ({ toWithdraw }) => toWithdraw, align: "end" },
    { id: "toResize", heading: t("toResize"), cell: ({ toResize }) => toResize, align: "end" },
    {
      id: "span",
      heading: t("span"),
      cell: ({ first, last }) => (first && last ? t("spanOf", { first, last }) : t("never")),
    },
  ];
  if (editable && from && rows.some(isDue))
    columns.unshift({ id: "choose", heading: t("choose"), cell: (row) => <Choice row={row} /> });
  return (
    <Table
      caption={t("caption", { year: label })}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={
        <div className="grid justify-items-start gap-3">
          <p>{t("empty")}</p>
          <LinkButton href="/gestion/prestations">{t("addActivity")}</LinkButton>
        </div>
      }
    />
  );
}

function Choice({ row }: { row: OpeningYearRow }) {
  const t = useTranslations("openings.year");
  const { id, name, site } = row;
  if (!isDue(row)) return null;
  return (
    <label className="inline-flex min-h-11 min-w-11 cursor-pointer items-center justify-center">
      <input
        type="checkbox"
        name="activityIds[]"
        value={id}
        defaultChecked
        aria-label={t("chooseOf", { activity: name, site })}
        className="size-5 accent-accent"
      />
    </label>
  );
}
