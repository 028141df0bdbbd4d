import { authorize } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";
import { readQuery } from "@/lib/households/search/read-query";
import { stampIn } from "@/lib/i18n/format-date";
import { listMessages } from "@/lib/messages/list-messages";
import { listSubmissions } from "@/lib/records/decisions/list-submissions";
import { countWaiting } from "./count-waiting";
import { type FoundRequest, findRequests } from "./find-requests";
import { nameFamilies } from "./name-families";
import { presentChanged, presentData, presentEnrolment, presentPaper } from "./present-request";
import { sayAge, sayDue } from "./say-time";
import type { RequestKind, RequestsSearch } from "./schemas";
import type { Inbox, InboxEntry } from "./views";

const LIMIT = 200;

/**
 * What families wait for, the oldest first, or what was seen to, the latest first: 200 entries at the most, of every
 * kind or of one, of every family or of those whom what was typed finds. Six statements.
 * @throws DomainError "forbidden"
 */
export async function listRequests(ctx: StaffContext, search: RequestsSearch): Promise<Inbox> {
  authorize(ctx, "requests.read");
  const terms = readQuery(search.q ?? "");
  // Signs alone are no word, and find nobody.
  const hopeless = Boolean(search.q) && terms.length === 0;
  const [found, open] = await Promise.all([
    hopeless
      ? []
      : findRequests(ctx, {
          open: search.etat !== "traitees",
          kind: search.type ?? null,
          terms,
          limit: LIMIT + 1,
        }),
    countWaiting(ctx),
  ]);
  return {
    entries: await presentRequests(ctx, found.slice(0, LIMIT)),
    open,
    limitedTo: found.length > LIMIT ? LIMIT : null,
  };
}

async function presentRequests(ctx: StaffContext, found: readonly FoundRequest[]): Promise<InboxEntry[]> {
  const idsOf = (kind: RequestKind) => found.flatMap((one) => (one.kind === kind ? one.id : []));
  const [families, messages, submissions] = await Promise.all([
    nameFamilies(
      ctx,
      found.map(({ householdId }) => householdId),
    ),
    listMessages(ctx, idsOf("messages")),
    listSubmissions(ctx, idsOf("changements")),
  ]);
  const messageOf = new Map(messages.map((one) => [one.id, one]));
  const submissionOf = new Map(submissions.map((one) => [one.id, one]));
  const { timeZone } = ctx.commune;
  return found.flatMap((one): InboxEntry[] => {
    const entry = {
      id: one.id,
      family: families.get(one.householdId) ?? "",
      age: sayAge(one.sentAt, ctx.now, timeZone),
    };
    if (one.kind === "messages") {
      const message = messageOf.get(one.id);
      return message ? [{ ...entry, kind: one.kind, message }] : [];
    }
    const told =
      one.kind === "changements"
        ? presentChanged(submissionOf.get(one.id))
        : PRESENT[one.kind](one, timeZone);
    if (!told) return [];
    const due = one.kind === "donnees" && !one.doneAt ? sayDue(one.sentAt, ctx.now, timeZone) : null;
    return [{ ...entry, ...told, kind: one.kind, sentAt: stampIn(one.sentAt, timeZone), due }];
  });
}

const PRESENT = {
  inscriptions: presentEnrolment,
  justificatifs: presentPaper,
  donnees: presentData,
} as const;
