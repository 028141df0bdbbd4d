import Link from "next/link";
import { LinkButton } from "@/components/ui/link-button";
import { type Column, Table } from "@/components/ui/table";
import type { AuditSearch } from "@/lib/desk/audit/schemas";
import type { AuditPage, AuditRow } from "@/lib/desk/audit/views";
import { translatorOf } from "@/lib/i18n/translator";
import { ChangeLines } from "./change-lines";
import { journalHref } from "./journal-href";

const t = translatorOf("audit");

const columns: Column<AuditRow>[] = [
  {
    id: "at",
    heading: t("at"),
    cell: ({ at }) => <span className="whitespace-nowrap tabular-nums">{at}</span>,
  },
  {
    id: "who",
    heading: t("who"),
    cell: ({ who, whoKind, remoteAddress }) => (
      <>
        <span className="break-words font-semibold">{who}</span>
        <span className="block text-ink-2 text-sm">
          {[t(`kinds.${whoKind}`), remoteAddress].filter(Boolean).join(" · ")}
        </span>
      </>
    ),
  },
  { id: "what", heading: t("what"), names: true, cell: ({ what }) => what },
  { id: "about", heading: t("about"), cell: (row) => <About row={row} /> },
];

/** What it was done to, which leads to all that was done to it, and what is known besides. */
function About({ row: { subject, detail, changes } }: { row: AuditRow }) {
  return (
    <div className="grid gap-1">
      {(subject?.name || detail) && (
        <p className="break-words">
          {subject?.name && <SubjectLink id={subject.id} name={subject.name} />}
          {subject?.name && detail && " · "}
          {detail}
        </p>
      )}
      <ChangeLines changes={changes} />
    </div>
  );
}

function SubjectLink({ id, name }: { id: string; name: string }) {
  return (
    <Link
      href={journalHref({ objet: id })}
      prefetch={false}
      aria-label={t("allAbout", { name })}
      title={t("allAbout", { name })}
      className="inline-flex min-h-6 items-center underline underline-offset-4"
    >
      {name}
    </Link>
  );
}

/** The trail, a line each, the way to what is older, and the same as a file. */
export function AuditTable({ trail, search }: { trail: AuditPage; search: Partial<AuditSearch> }) {
  const { rows, page, hasOlder } = trail;
  return (
    <>
      {rows.length > 0 && (
        <p className="flex justify-end">
          <a
            href={journalHref(search, { path: "/gestion/journal/export" })}
            className="inline-flex min-h-11 items-center underline underline-offset-4"
          >
            {t("download")}
          </a>
        </p>
      )}
      <Table
        caption={t("caption")}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<p>{t("empty")}</p>}
      />
      {(page > 1 || hasOlder) && (
        <nav aria-label={t("pages")} className="flex flex-wrap justify-center gap-3">
          {page > 1 && <LinkButton href={journalHref(search, { page: page - 1 })}>{t("newer")}</LinkButton>}
          {hasOlder && <LinkButton href={journalHref(search, { page: page + 1 })}>{t("older")}</LinkButton>}
        </nav>
      )}
    </>
  );
}
