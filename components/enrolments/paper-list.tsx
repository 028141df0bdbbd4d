import { classes } from "@/components/ui/classes";
import { Icon, type IconName } from "@/components/ui/icon";
import type { PaperView } from "@/lib/enrolments/views";
import { translatorOf } from "@/lib/i18n/translator";
import { PaperUpload } from "./paper-upload";

const t = translatorOf("enrolments");
const MARKS: Record<PaperView["kind"], IconName> = {
  missing: "warning",
  refused: "warning",
  sent: "info",
  accepted: "tick",
  "given-by-other": "tick",
};

/** The papers asked of a child, each with how it stands and the way to send it. `requestId` is the page that shows them. */
export function PaperList({ papers, requestId }: { papers: readonly PaperView[]; requestId?: string }) {
  return (
    <ul className="divide-y divide-rule">
      {papers.map((paper) => (
        <li key={paper.key} className="grid gap-2 py-3">
          <div>
            <p className="font-semibold">{paper.label}</p>
            {paper.hint && <p className="text-ink-2">{paper.hint}</p>}
          </div>
          <p className={classes("flex gap-2", toneOf(paper))}>
            <Icon name={MARKS[paper.kind]} className="mt-0.5" />
            {paper.standing}
          </p>
          {paper.word && (
            <p className="whitespace-pre-line break-words">{t("papers.word", { word: paper.word })}</p>
          )}
          {paper.fileHref && (
            <p>
              <a
                href={paper.fileHref}
                aria-label={t("papers.openOf", { paper: paper.label })}
                className="inline-flex min-h-11 items-center gap-2 underline underline-offset-4"
              >
                <Icon name="download" />
                {t("papers.open")}
              </a>
            </p>
          )}
          <SendPaper paper={paper} requestId={requestId} />
        </li>
      ))}
    </ul>
  );
}

function toneOf({ kind, blocks }: PaperView): string {
  if (blocks || kind === "refused") return "font-semibold text-no";
  if (kind === "missing") return "font-semibold text-ask-note";
  return kind === "sent" ? "text-ink-2" : "text-ok";
}

/** What is there can be replaced, behind one press; what lacks is asked for in the open. */
function SendPaper({ paper, requestId }: { paper: PaperView; requestId: string | undefined }) {
  const upload = <PaperUpload paper={paper} requestId={requestId} />;
  switch (paper.kind) {
    case "missing":
    case "refused":
      return upload;
    case "sent":
    case "accepted":
      return (
        <details>
          <summary className="inline-flex min-h-11 cursor-pointer items-center text-ink-2 underline underline-offset-4">
            {t("papers.replace")}
          </summary>
          {upload}
        </details>
      );
    case "given-by-other":
      return null;
  }
}
