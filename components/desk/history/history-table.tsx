import { LinkButton } from "@/components/ui/link-button";
import { type Column, Table } from "@/components/ui/table";
import type { HistorySearch } from "@/lib/desk/history/schemas";
import type { History, HistoryRow } from "@/lib/desk/history/views";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("requests");

const columns: Column<HistoryRow>[] = [
  {
    id: "at",
    heading: t("history.at"),
    cell: ({ at }) => <span className="whitespace-nowrap tabular-nums">{at}</span>,
  },
  {
    id: "who",
    heading: t("history.who"),
    cell: ({ who, byStaff }) => (
      <>
        <span className="break-words">{who}</span>
        {byStaff && <span className="block text-ink-2 text-sm">{t("history.staff")}</span>}
      </>
    ),
  },
  {
    id: "field",
    heading: t("history.field"),
    names: true,
    cell: ({ label, whose }) => (
      <>
        {label}
        <span className="block font-normal text-ink-2 text-sm">{whose}</span>
      </>
    ),
  },
  {
    id: "before",
    heading: t("history.before"),
    cell: ({ before }) => <span className="break-words">{before}</span>,
  },
  {
    id: "after",
    heading: t("history.after"),
    cell: ({ after }) => <span className="break-words">{after}</span>,
  },
  {
    id: "state",
    heading: t("history.state"),
    cell: ({ state, stateText, word }) => (
      <>
        {stateText ?? t(`changes.states.${state}`)}
        {word && (
          <span className="block max-w-80 whitespace-pre-line break-words text-ink-2 text-sm">{word}</span>
        )}
      </>
    ),
  },
];

interface HistoryTableProps {
  history: History;
  search: HistorySearch;
  path: string;
}

/** Every change, one a line, and the way to what is older. */
export function HistoryTable({ history, search, path }: HistoryTableProps) {
  const { rows, page, hasOlder } = history;
  return (
    <>
      <Table
        caption={t("history.caption")}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<p>{t("history.empty")}</p>}
      />
      {(page > 1 || hasOlder) && (
        <nav aria-label={t("history.pages")} className="flex flex-wrap justify-center gap-3">
          {page > 1 && <LinkButton href={pageHref(path, search, page - 1)}>{t("history.newer")}</LinkButton>}
          {hasOlder && <LinkButton href={pageHref(path, search, page + 1)}>{t("history.older")}</LinkButton>}
        </nav>
      )}
    </>
  );
}

function pageHref(path: string, { personne }: HistorySearch, page: number): string {
  const params = new URLSearchParams();
  if (personne) params.set("personne", personne);
  if (page > 1) params.set("page", String(page));
  return params.size > 0 ? `${path}?${params}` : path;
}
