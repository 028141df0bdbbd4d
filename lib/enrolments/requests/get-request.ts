import { and, eq } from "drizzle-orm";
import { activity, child, enrolment, enrolmentRequest } from "@/db/schema";
import type { FamilyContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { fullDate, stampIn } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { isId } from "@/lib/search-params";
import { civilDateAt } from "@/lib/time/zone";
import { describeSpan } from "../describe-schedule";
import { listNeededPapers } from "../papers/list-needed-papers";
import { presentPapers } from "../papers/present-papers";
import { isLive } from "../rules/request-state";
import type { RequestView } from "../views";
import { listThread } from "./list-thread";

const t = translatorOf("enrolments");

/** A request of the household with its thread and its papers: three statements. @throws DomainError "not-found" */
export async function getRequest(ctx: FamilyContext, id: string): Promise<RequestView> {
  const found = isId(id) ? await findOwn(ctx, id) : null;
  if (!found) throw new DomainError("not-found");
  const { request, child, activity, startsOn, endsOn } = found;
  const { householdId } = ctx.actor;
  const { timeZone } = ctx.commune;
  const [thread, papers] = await Promise.all([
    listThread(ctx, id),
    listNeededPapers(ctx, { householdId, childIds: [child.id], requestId: id }),
  ]);
  const ofRequest = papers.filter(({ asked }) => asked.some(({ requestId }) => requestId === id));
  const live = isLive(request.state);
  return {
    id,
    child,
    activity,
    startsOn: fullDate(request.startsOn),
    sentAt: stampIn(request.sentAt, timeZone),
    state: request.state,
    detail: t(`stateDetail.${request.state}`, { span: startsOn ? describeSpan(startsOn, endsOn) : "" }),
    live,
    thread,
    papers: live ? presentPapers(ofRequest, civilDateAt(ctx.now, timeZone), timeZone) : [],
  };
}

async function findOwn(ctx: FamilyContext, id: string) {
  const of = enrolmentRequest;
  const [found] = await ctx.tx
    .select({
      request: of,
      child: { id: child.id, firstName: child.firstName },
      activity: activity.name,
      startsOn: enrolment.startsOn,
      endsOn: enrolment.endsOn,
    })
    .from(of)
    .innerJoin(child, and(eq(child.communeId, of.communeId), eq(child.id, of.childId)))
    .innerJoin(activity, and(eq(activity.communeId, of.communeId), eq(activity.id, of.activityId)))
    .leftJoin(enrolment, and(eq(enrolment.communeId, of.communeId), eq(enrolment.id, of.enrolmentId)))
    .where(and(eq(of.communeId, ctx.commune.id), eq(of.id, id), eq(of.householdId, ctx.actor.householdId)));
  return found ?? null;
}
