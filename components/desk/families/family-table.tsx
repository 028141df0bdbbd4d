import Link from "next/link";
import { Alert } from "@/components/ui/alert";
import { type Column, Table } from "@/components/ui/table";
import type { FamiliesSearch } from "@/lib/desk/families/schemas";
import type { FamilyList, FamilyRow } from "@/lib/desk/families/views";
import { translatorOf } from "@/lib/i18n/translator";
import { AccountBadge } from "./account-badge";
import { familiesHref } from "./families-href";
import { FamilyPages } from "./family-pages";

const t = translatorOf("families");

const columns: Column<FamilyRow>[] = [
  {
    id: "family",
    heading: t("search.family"),
    names: true,
    cell: ({ id, name }) => (
      <Link
        href={`/gestion/familles/${id}`}
        prefetch={false}
        className="inline-flex min-h-11 items-center underline underline-offset-4"
      >
        {name || t("file.unnamed")}
      </Link>
    ),
  },
  {
    id: "guardians",
    heading: t("search.guardians"),
    cell: ({ guardians }) => (
      <ul className="grid gap-2">
        {guardians.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span>{one.name}</span>
            <AccountBadge state={one.state} text={one.stateText} />
          </li>
        ))}
      </ul>
    ),
  },
  {
    id: "children",
    heading: t("search.children"),
    cell: ({ children }) => (
      <ul className="grid gap-1">
        {children.map((one) => (
          <li key={one.id}>
            {one.name} <span className="text-ink-2 text-sm">{one.place}</span>
          </li>
        ))}
      </ul>
    ),
  },
];

/** Families, one a line; how many, which page, and the same as a file. */
export function FamilyTable({ list, search }: { list: FamilyList; search: Partial<FamiliesSearch> }) {
  const { rows, total, near } = list;
  return (
    <>
      {near.length > 0 && (
        <Alert tone="info">{t("search.near", { query: search.q ?? "", names: near.join(", ") })}</Alert>
      )}
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p className="font-semibold">{t("search.count", { count: total })}</p>
        {total > 0 && (
          <a
            href={familiesHref(search, { path: "/gestion/familles/export" })}
            className="inline-flex min-h-11 items-center underline underline-offset-4"
          >
            {t("search.export")}
          </a>
        )}
      </div>
      <Table
        caption={t("search.caption")}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<NoFamily search={search} />}
      />
      <FamilyPages list={list} search={search} />
    </>
  );
}

function NoFamily({ search: { q, compte } }: { search: Partial<FamiliesSearch> }) {
  if (q)
    return (
      <p>
        {t("search.none", { query: q })} {t("search.noneHint")}
      </p>
    );
  return <p>{t(compte ? "search.noneInState" : "search.empty")}</p>;
}
