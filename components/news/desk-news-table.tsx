"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";
import { type Column, Table } from "@/components/ui/table";
import type { DeskNewsRow } from "@/lib/news/views";

/** The posts of one state; the title leads to where each is written. */
export function DeskNewsTable({ rows, empty }: { rows: readonly DeskNewsRow[]; empty: string }) {
  const t = useTranslations("news.desk");
  const columns: Column<DeskNewsRow>[] = [
    {
      id: "title",
      heading: t("columns.title"),
      names: true,
      cell: (row) => (
        <Link
          href={`/gestion/actualites/${row.id}`}
          prefetch={false}
          className="inline-flex min-h-11 items-center text-accent underline underline-offset-4"
        >
          {row.title}
        </Link>
      ),
    },
    { id: "when", heading: t("columns.when"), cell: (row) => row.when },
    { id: "audience", heading: t("columns.audience"), cell: (row) => row.audience },
    { id: "files", heading: t("columns.files"), cell: (row) => row.files },
  ];
  return (
    <Table caption={t("caption")} columns={columns} rows={rows} rowKey={(row) => row.id} empty={empty} />
  );
}
