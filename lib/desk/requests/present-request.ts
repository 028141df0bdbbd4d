import { stampIn } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import type { ChangeLine, Submission } from "@/lib/records/decisions/views";
import type { FoundRequest } from "./find-requests";
import type { LinkEntry } from "./views";

const t = translatorOf("requests");
/** A list is looked over: a file of sixteen fields has its own page. */
const LINES = 4;

type Told = Pick<LinkEntry, "title" | "lines" | "stateText" | "href">;

/** A press on a file: whose, and each field before and after. Null when it is no longer there. */
export function presentChanged(submission: Submission | undefined): Told | null {
  if (!submission) return null;
  const { id, person, changes } = submission;
  const decided = changes.filter(({ state }) => state === "accepted" || state === "refused");
  const waiting = changes.filter(({ decidable }) => decidable);
  const open = waiting.length > 0;
  const shown = open ? waiting : decided;
  const rest = shown.length - LINES;
  return {
    title: t("titles.changements", { person }),
    lines: [
      ...shown.slice(0, LINES).map(sayChange),
      ...(rest > 0 ? [t("moreChanges", { count: rest })] : []),
    ],
    stateText: open ? null : sayDecisions(decided),
    href: `/gestion/demandes/changements/${id}`,
  };
}

function sayChange({ label, before, after }: ChangeLine): string {
  return t("change", { label, before, after });
}

function sayDecisions(decided: readonly ChangeLine[]): string {
  const accepted = decided.filter(({ state }) => state === "accepted").length;
  const refused = decided.length - accepted;
  return [
    accepted > 0 && t("done.acceptedFields", { count: accepted }),
    refused > 0 && t("done.refusedFields", { count: refused }),
  ]
    .filter(Boolean)
    .join(", ");
}

export function presentEnrolment(found: FoundRequest, timeZone: string): Told {
  return {
    title: t("titles.inscriptions", { activity: found.subject ?? "", child: found.child ?? "" }),
    lines: [],
    stateText: sayEnrolment(found, timeZone),
    href: `/gestion/demandes/inscriptions/${found.id}`,
  };
}

function sayEnrolment(found: FoundRequest, timeZone: string): string | null {
  switch (found.state) {
    case "accepted":
    case "refused":
    case "paper-asked":
      return sayDone(found, t(`done.${found.state}`), timeZone);
    case "withdrawn":
      // Whatever the commune had answered before, it did not do this.
      return t("done.withdrawn");
    default:
      return null;
  }
}

export function presentPaper(found: FoundRequest, timeZone: string): Told {
  const state = t(found.state === "accepted" ? "done.paperAccepted" : "done.paperRefused");
  return {
    title: t("titles.justificatifs", { paper: found.subject ?? "", child: found.child ?? "" }),
    lines: [],
    stateText: found.state === "sent" ? null : sayDone(found, state, timeZone),
    href: `/gestion/demandes/pieces/${found.id}`,
  };
}

export function presentData(found: FoundRequest, timeZone: string): Told {
  return {
    title: t(found.subject === "erasure" ? "titles.erasure" : "titles.correction"),
    lines: [],
    stateText: found.doneAt ? sayDone(found, t("done.answered"), timeZone) : null,
    href: `/gestion/demandes/donnees/${found.id}`,
  };
}

function sayDone({ doneAt, doer }: FoundRequest, state: string, timeZone: string): string {
  if (!doneAt) return state;
  const stamp = stampIn(doneAt, timeZone);
  return doer ? t("handledBy", { state, name: doer, stamp }) : t("handledOn", { state, stamp });
}
