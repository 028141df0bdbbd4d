import { Temporal } from "temporal-polyfill";
import { dueDayOf, isOverdue } from "@/lib/catalogue/rules/papers";
import { fullDate, numericDate } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { civilDateAt } from "@/lib/time/zone";
import { isLacking, type PaperStanding, standingOf } from "../rules/paper-standing";
import type { PaperView } from "../views";
import type { HandedInFile, NeededPaper } from "./list-needed-papers";

const t = translatorOf("enrolments");

/** When a paper is awaited: the first of its days, and whether it is an enrolment's, which it then blocks. */
export interface FirstDue {
  day: Temporal.PlainDate;
  overdue: boolean;
  blocks: boolean;
}

/**
 * Of all who ask for the paper the first day; null where nobody gave one. `today` is the commune's civil date. A day that
 * an agent set once is that day: only those of the activities come back each school year.
 */
export function firstDueOf(
  { asked, yearly, yearMonth }: NeededPaper,
  today: Temporal.PlainDate,
): FirstDue | null {
  const compare = Temporal.PlainDate.compare;
  const dues = asked.flatMap(({ dueOn, requestId, once }) => {
    const due = { yearly: yearly && !once, dueOn, yearMonth };
    const day = dueDayOf(due, today);
    if (!day) return [];
    const overdue = isOverdue(due, today);
    return [{ day, overdue, blocks: overdue && requestId === null }];
  });
  const [first] = dues.sort((a, b) => compare(a.day, b.day));
  return first ? { ...first, blocks: dues.some(({ blocks }) => blocks) } : null;
}

/** The papers asked of a child as its household sees them, with dates in the zone given (IANA name). */
export function presentPapers(
  papers: readonly NeededPaper[],
  today: Temporal.PlainDate,
  timeZone: string,
): PaperView[] {
  return papers.map((paper) => {
    const standing = standingOf(paper.handedIn, today);
    const lacks = isLacking(standing);
    const due = lacks ? firstDueOf(paper, today) : null;
    return {
      key: `${paper.childId}-${paper.kindId}`,
      childId: paper.childId,
      kindId: paper.kindId,
      label: paper.label,
      hint: paper.hint,
      kind: standing.kind,
      standing: [sayStanding(standing, due !== null, timeZone), due && sayDue(due)]
        .filter(Boolean)
        .join(" · "),
      blocks: due?.blocks ?? false,
      word: standing.kind === "refused" ? standing.paper.word : null,
      fileHref: fileOf(standing),
    };
  });
}

function sayStanding(standing: PaperStanding, hasDue: boolean, timeZone: string): string | null {
  switch (standing.kind) {
    case "missing":
      // The day by which it is awaited says so already.
      return hasDue ? null : t("papers.missing");
    case "sent":
      return t("papers.sent", { date: numericDate(civilDateAt(standing.paper.sentAt, timeZone)) });
    case "accepted":
      return standing.paper.validUntil
        ? t("papers.acceptedUntil", { until: fullDate(standing.paper.validUntil) })
        : t("papers.accepted");
    case "refused":
    case "given-by-other":
      return t(`papers.${standing.kind}`);
  }
}

/** "À fournir jusqu’au 18 décembre 2026" */
export function sayDue({ day, overdue, blocks }: FirstDue): string {
  const due = { due: fullDate(day) };
  if (!overdue) return t("papers.due", due);
  return blocks ? t("papers.overdue", due) : t("papers.late", due);
}

function fileOf(standing: PaperStanding<HandedInFile>): string | null {
  switch (standing.kind) {
    case "sent":
    case "accepted":
    case "refused":
      return `/api/documents/${standing.paper.fileId}`;
    case "missing":
    case "given-by-other":
      return null;
  }
}
