import { PageTitle } from "@/components/shell/page-title";
import { LinkButton } from "@/components/ui/link-button";
import type { DeskPaperView } from "@/lib/enrolments/desk-view";
import type { DeskAnswer } from "@/lib/enrolments/schemas";
import { translatorOf } from "@/lib/i18n/translator";
import { DecidePaper, type PaperActions } from "./decide-paper";
import { FileLink } from "./desk-papers";
import { DoneNotice } from "./done-notice";

const t = translatorOf("enrolments");

interface DeskPaperProps {
  paper: DeskPaperView;
  /** What has just been answered. */
  done: DeskAnswer | undefined;
  actions: PaperActions;
}

/** One paper at the desk: whose it is, its file, and what is to be said of it. */
export function DeskPaper({ paper, done, actions }: DeskPaperProps) {
  const { id, label, child, guardian, sentAt } = paper;
  return (
    <div className="mx-auto grid max-w-2xl gap-5">
      <PageTitle
        title={t("desk.paperPage.title")}
        lead={t("desk.paperPage.lead", { paper: label, child, guardian, stamp: sentAt })}
        action={
          <LinkButton href="/gestion/demandes" tone="quiet">
            {t("desk.back")}
          </LinkButton>
        }
      />
      {done && <DoneNotice mark={paper.decided ?? ""}>{t(`desk.done.${done}`)}</DoneNotice>}
      <section className="grid gap-3 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6">
        <FileLink href={paper.fileHref} name={paper.fileName} label={label} />
        {paper.validUntil && <p className="text-ink-2">{paper.validUntil}</p>}
        {paper.decided && <p className="font-semibold">{paper.decided}</p>}
        {paper.word && <p className="whitespace-pre-line break-words">{paper.word}</p>}
        {paper.waits && (
          <DecidePaper paperId={id} label={label} back={`/gestion/demandes/pieces/${id}`} actions={actions} />
        )}
        <p>
          <LinkButton href={`/gestion/familles/${paper.householdId}`} tone="quiet" className="-ml-3">
            {t("desk.family")}
          </LinkButton>
        </p>
      </section>
    </div>
  );
}
