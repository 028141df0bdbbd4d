"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";
import type { SendForm } from "@/components/forms/use-answer";
import { Badge } from "@/components/ui/badge";
import { type Column, Table } from "@/components/ui/table";
import type { SiteList, SiteRow } from "@/lib/desk/sites/views";
import { ArchivedList } from "./archived-list";
import { OrderButtons } from "./order-buttons";

/** The schools and centres, in the commune's order; archived ones apart. */
export function SiteListView({
  sites: { open, archived, mayChange },
  actions,
}: {
  sites: SiteList;
  actions: Readonly<Record<"move" | "restore", SendForm>>;
}) {
  const t = useTranslations("catalogue");
  const order: Column<SiteRow> = {
    id: "order",
    heading: t("sites.columns.order"),
    cell: ({ id, name }) => (
      <OrderButtons
        id={id}
        name={name}
        first={open[0]?.id === id}
        last={open.at(-1)?.id === id}
        move={actions.move}
      />
    ),
  };
  const columns: Column<SiteRow>[] = [
    {
      id: "site",
      heading: t("sites.columns.site"),
      names: true,
      cell: ({ id, name, address }) => (
        <>
          <Link
            href={`/gestion/etablissements/${id}`}
            prefetch={false}
            className="inline-flex min-h-11 items-center underline underline-offset-4"
          >
            {name}
          </Link>
          {address && <span className="block font-normal text-ink-2 text-sm">{address}</span>}
        </>
      ),
    },
    {
      id: "kind",
      heading: t("sites.columns.kind"),
      cell: ({ kind }) => (
        <Badge tone={kind === "school" ? "accent" : "off"}>{t(`sites.kinds.${kind}`)}</Badge>
      ),
    },
    {
      id: "activities",
      heading: t("sites.columns.activities"),
      align: "end",
      cell: ({ activities }) => t("sites.activities", { count: activities }),
    },
    {
      id: "children",
      heading: t("sites.columns.children"),
      align: "end",
      cell: ({ children }) => t("sites.children", { count: children }),
    },
    ...(mayChange && open.length > 1 ? [order] : []),
  ];
  return (
    <>
      <Table
        caption={t("sites.list")}
        columns={columns}
        rows={open}
        rowKey={({ id }) => id}
        empty={<p>{t("sites.empty")}</p>}
      />
      {archived.length > 0 && (
        <ArchivedList
          title={t("sites.archived")}
          hint={t("sites.archivedHint")}
          rows={archived.map(({ id, name }) => ({ id, name, href: `/gestion/etablissements/${id}` }))}
          restore={mayChange ? actions.restore : null}
        />
      )}
    </>
  );
}
