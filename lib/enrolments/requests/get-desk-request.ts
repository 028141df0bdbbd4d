import { and, asc, eq, isNull, notExists, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { childPaper, paperKind } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { fullDate, numericDate, stampIn } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { isId } from "@/lib/search-params";
import { latest } from "@/lib/time/civil-date";
import { schoolYearOf } from "@/lib/time/school-year";
import { civilDateAt } from "@/lib/time/zone";
import { describeDays, describeHours, describeSpan } from "../describe-schedule";
import type { DeskRequestView } from "../desk-view";
import { isThere } from "../papers/is-there";
import { listNeededPapers } from "../papers/list-needed-papers";
import { presentDeskPapers } from "../papers/present-desk-papers";
import { isLive } from "../rules/request-state";
import { seenOf } from "../rules/seen";
import { type FoundRequest, findDeskRequest } from "./find-desk-request";
import { listThread } from "./list-thread";

const t = translatorOf("enrolments");

/**
 * A request with its family, its thread, its papers and what the forms propose: four statements.
 * @throws DomainError "forbidden", "not-found"
 */
export async function getDeskRequest(ctx: StaffContext, id: string): Promise<DeskRequestView> {
  authorize(ctx, "requests.read");
  const found = isId(id) ? await findDeskRequest(ctx, id) : null;
  if (!found) throw new DomainError("not-found");
  const { request, child } = found;
  const { timeZone } = ctx.commune;
  const today = civilDateAt(ctx.now, timeZone);
  const [thread, needed, kinds] = await Promise.all([
    listThread(ctx, id),
    listNeededPapers(ctx, {
      householdId: request.householdId,
      childIds: [request.childId],
      requestId: id,
    }),
    listLackingKinds(ctx, request.childId, today),
  ]);
  const ofRequest = needed.filter(({ asked }) => asked.some(({ requestId }) => requestId === id));
  return {
    id,
    seen: seenOf(request),
    ...presentActivity(found),
    child: {
      name: `${child.firstName} ${child.lastName}`,
      place: t("desk.born", {
        place: [child.school, child.className ?? child.level].filter(Boolean).join(" · "),
        birth: numericDate(child.birthDate),
      }),
    },
    guardian: `${found.guardian.firstName} ${found.guardian.lastName}`,
    householdId: request.householdId,
    startsOn: fullDate(request.startsOn),
    sentAt: stampIn(request.sentAt, timeZone),
    state: request.state,
    live: isLive(request.state),
    decided: sayDecided(found, timeZone),
    enrolled: found.startsOn && t("desk.enrolled", { span: describeSpan(found.startsOn, found.endsOn) }),
    thread,
    papers: presentDeskPapers(ofRequest, today, timeZone),
    kinds,
    proposed: proposeSpan(request.startsOn, today, ctx.commune.schoolYearMonth),
  };
}

function presentActivity({ activity, site }: FoundRequest) {
  return {
    activity: activity.name,
    site,
    schedule: `${describeDays(activity)} · ${describeHours(activity)}`,
  };
}

/** From the day that was asked for, or today when it has passed, to the end of its school year. ISO dates. */
function proposeSpan(
  asked: Temporal.PlainDate,
  today: Temporal.PlainDate,
  yearMonth: number,
): DeskRequestView["proposed"] {
  const startsOn = latest(asked, today);
  return { startsOn: startsOn.toString(), endsOn: schoolYearOf(startsOn, yearMonth).until.toString() };
}

function sayDecided({ request, agent }: FoundRequest, timeZone: string): string | null {
  if (!request.decidedAt || !agent || request.state === "withdrawn") return null;
  // A paper came since: it is not what was decided last that shows.
  if (request.state === "open") return null;
  return t("desk.decidedBy", {
    state: t(`desk.state.${request.state}`),
    name: `${agent.firstName} ${agent.lastName}`,
    stamp: stampIn(request.decidedAt, timeZone),
  });
}

/** Those that `askPaper` takes. */
function listLackingKinds(
  ctx: StaffContext,
  childId: string,
  today: Temporal.PlainDate,
): Promise<DeskRequestView["kinds"]> {
  const there = ctx.tx
    .select({ one: sql`1` })
    .from(childPaper)
    .where(isThere(ctx, { childId, kindId: paperKind.id }, today));
  return ctx.tx
    .select({ id: paperKind.id, label: paperKind.label })
    .from(paperKind)
    .where(and(eq(paperKind.communeId, ctx.commune.id), isNull(paperKind.archivedAt), notExists(there)))
    .orderBy(asc(paperKind.position), asc(paperKind.label));
}
