import { Temporal } from "temporal-polyfill";
import type { NeededPaper } from "@/lib/enrolments/papers/list-needed-papers";
import { type FirstDue, firstDueOf, sayDue } from "@/lib/enrolments/papers/present-papers";
import { isLacking, standingOf } from "@/lib/enrolments/rules/paper-standing";
import type { HouseholdChild } from "@/lib/households/list-children";
import { numericDate } from "@/lib/i18n/format-date";
import { listOf } from "@/lib/i18n/format-list";
import { translatorOf } from "@/lib/i18n/translator";
import { nameSchoolYear } from "@/lib/records/confirmation/find-confirmation";
import { groupBy } from "@/lib/reservations/rules/group-by";
import { civilDateAt } from "@/lib/time/zone";
import type { Duties, RequestAnswer } from "./load-duties";
import type { Todo } from "./views";

const t = translatorOf("home");

/**
 * The papers that a family has still to hand in, from when they are asked for on: the first due first, and one that is
 * asked in the same words for several children once.
 */
export function presentPaperTodos(
  papers: readonly NeededPaper[],
  children: readonly HouseholdChild[],
  today: Temporal.PlainDate,
): Todo[] {
  const lacking = papers
    .map((paper) => ({ paper, standing: standingOf(paper.handedIn, today), due: firstDueOf(paper, today) }))
    .filter(({ standing }) => isLacking(standing))
    .sort((a, b) => compareDues(a.due, b.due))
    .map(({ paper, standing, due }) => ({
      paper,
      requestId: requestOf(paper),
      detail: [standing.kind === "refused" && t("paper.refused"), due ? sayDue(due) : t("paper.undated")]
        .filter(Boolean)
        .join(" · "),
    }));
  const alike = groupBy(lacking, (one) => [one.paper.kindId, one.detail, one.requestId].join("|"));
  return [...alike.values()].flatMap((ofKind): Todo[] => {
    const [first] = ofKind;
    if (!first) return [];
    const { paper, requestId, detail } = first;
    const concerned = children.filter(({ id }) => ofKind.some((one) => one.paper.childId === id));
    return [
      {
        kind: "paper",
        key: `${paper.childId}-${paper.kindId}`,
        title: t("paper.title", {
          children: listOf(concerned.map(({ firstName }) => firstName)),
          paper: paper.label,
        }),
        detail,
        href: requestId ? `/inscriptions/${requestId}` : `/inscriptions#enfant-${paper.childId}`,
        action: t("paper.action", { count: ofKind.length }),
      },
    ];
  });
}

/** The request that waits for it, where no enrolment asks for it as well. */
function requestOf({ asked }: NeededPaper): string | null {
  return asked.some(({ requestId }) => requestId === null) ? null : (asked[0]?.requestId ?? null);
}

/** Those without a day come last. */
function compareDues(a: FirstDue | null, b: FirstDue | null): number {
  if (a && b) return Temporal.PlainDate.compare(a.day, b.day);
  return a ? -1 : b ? 1 : 0;
}

/** What the commune has answered, then the yearly look at the file. Dates in the zone given (IANA name). */
export function presentDuties({ confirmed, answers, schoolYear }: Duties, timeZone: string): Todo[] {
  const told = answers.map((answer) => presentAnswer(answer, timeZone));
  if (confirmed) return told;
  return [
    ...told,
    {
      kind: "confirm",
      key: "confirm",
      title: t("confirm.title", { year: nameSchoolYear(schoolYear) }),
      detail: t("confirm.detail"),
      href: "/foyer/responsables",
      action: t("confirm.action"),
    },
  ];
}

function presentAnswer(answer: RequestAnswer, timeZone: string): Todo {
  const { requestId, child, activity, state, decidedAt } = answer;
  return {
    kind: "answer",
    key: requestId,
    title: t(`answer.${state}`, { activity, child }),
    detail: t("answer.detail", { date: numericDate(civilDateAt(decidedAt, timeZone)) }),
    href: `/inscriptions/${requestId}`,
    action: t("answer.action"),
  };
}
