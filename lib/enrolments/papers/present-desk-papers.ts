import type { Temporal } from "temporal-polyfill";
import { fullDate, numericDate } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { civilDateAt } from "@/lib/time/zone";
import type { DeskPaperLine } from "../desk-view";
import { isLacking, type PaperStanding, standingOf } from "../rules/paper-standing";
import type { HandedInFile, NeededPaper } from "./list-needed-papers";
import { firstDueOf } from "./present-papers";

const t = translatorOf("enrolments");

/** The papers of a request as an agent sees them, with dates in the zone given (IANA name). */
export function presentDeskPapers(
  papers: readonly NeededPaper[],
  today: Temporal.PlainDate,
  timeZone: string,
): DeskPaperLine[] {
  return papers.map((paper) => {
    const standing = standingOf(paper.handedIn, today);
    const due = isLacking(standing) ? firstDueOf(paper, today) : null;
    return {
      kindId: paper.kindId,
      label: paper.label,
      standing: [sayStanding(standing, timeZone), due && t("desk.paper.due", { due: fullDate(due.day) })]
        .filter(Boolean)
        .join(" · "),
      paper: presentFile(standing),
    };
  });
}

function sayStanding(standing: PaperStanding<HandedInFile>, timeZone: string): string {
  switch (standing.kind) {
    case "sent":
      return t("desk.paper.sent", { date: numericDate(civilDateAt(standing.paper.sentAt, timeZone)) });
    case "refused":
      return t("desk.paper.refused", { word: standing.paper.word ?? "" });
    case "accepted":
    case "missing":
    case "given-by-other":
      return t(`desk.paper.${standing.kind}`);
  }
}

function presentFile(standing: PaperStanding<HandedInFile>): DeskPaperLine["paper"] {
  switch (standing.kind) {
    case "sent":
    case "accepted":
    case "refused": {
      const { id, fileId, fileName } = standing.paper;
      return { id, fileName, fileHref: `/api/documents/${fileId}`, waits: standing.kind === "sent" };
    }
    case "missing":
    case "given-by-other":
      return null;
  }
}
