import { LinkButton } from "@/components/ui/link-button";
import { type Column, Table } from "@/components/ui/table";
import type { AuditSearch } from "@/lib/desk/audit/schemas";
import type { AuditPage, AuditRow } from "@/lib/desk/audit/views";
import { translatorOf } from "@/lib/i18n/translator";

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
  { id: "about", heading: t("about"), cell: ({ about }) => <span className="break-words">{about}</span> },
];

/** The trail, a line each, and the way to what is older. */
export function AuditTable({ trail, search }: { trail: AuditPage; search: Partial<AuditSearch> }) {
  const { rows, page, hasOlder } = trail;
  return (
    <>
      <Table
        caption={t("caption")}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<p>{t("empty")}</p>}
      />
      {(page > 1 || hasOlder) && (
        <nav aria-label={t("pages")} className="flex flex-wrap justify-center gap-3">
          {page > 1 && <LinkButton href={pageHref(search, page - 1)}>{t("newer")}</LinkButton>}
          {hasOlder && <LinkButton href={pageHref(search, page + 1)}>{t("older")}</LinkButton>}
        </nav>
      )}
    </>
  );
}

function pageHref({ type, personne }: Partial<AuditSearch>, page: number): string {
  const search = new URLSearchParams();
  if (type) search.set("type", type);
  if (personne) search.set("personne", personne);
  if (page > 1) search.set("page", String(page));
  return search.size > 0 ? `/gestion/journal?${search}` : "/gestion/journal";
}
