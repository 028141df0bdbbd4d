import { Icon } from "@/components/ui/icon";
import type { DeskPaperLine } from "@/lib/enrolments/desk-view";
import { translatorOf } from "@/lib/i18n/translator";
import { DecidePaper, type PaperActions } from "./decide-paper";

const t = translatorOf("enrolments");

/** The papers of a request: how each stands, its file, and what is to be said of it. */
export function DeskPapers({
  papers,
  back,
  actions,
}: {
  papers: readonly DeskPaperLine[];
  back: string;
  actions: PaperActions;
}) {
  if (papers.length === 0) return <p className="text-ink-2">{t("desk.noPapers")}</p>;
  return (
    <ul className="divide-y divide-rule">
      {papers.map(({ kindId, label, standing, paper }) => (
        <li key={kindId} className="grid gap-2 py-3">
          <p className="font-semibold">{label}</p>
          <p className="break-words text-ink-2">{standing}</p>
          {paper && <FileLink href={paper.fileHref} name={paper.fileName} label={label} />}
          {paper?.waits && <DecidePaper paperId={paper.id} label={label} back={back} actions={actions} />}
        </li>
      ))}
    </ul>
  );
}

/** Opening it leaves a line in the trail: it is asked for by a press, never fetched before. */
export function FileLink({ href, name, label }: { href: string; name: string; label: string }) {
  return (
    <p>
      <a
        href={href}
        aria-label={t("desk.openOf", { paper: label })}
        className="inline-flex min-h-11 items-center gap-2 underline underline-offset-4"
      >
        <Icon name="download" />
        <span className="min-w-0 break-all">
          {t("desk.open")} ({name})
        </span>
      </a>
    </p>
  );
}
