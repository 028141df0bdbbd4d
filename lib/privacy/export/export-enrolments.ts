import { and, asc, eq, inArray, sql } from "drizzle-orm";
import {
  activity,
  childPaper,
  enrolment,
  enrolmentMessage,
  enrolmentRequest,
  paperKind,
  requestPaper,
  staff,
  storedFile,
} from "@/db/schema";
import type { FamilyContext } from "@/lib/context";
import { translatorOf } from "@/lib/i18n/translator";
import { choice, day, type ExportSection, moment, several, table, text } from "./entry";
import { fullName, type Home } from "./load-home";

const t = translatorOf("privacyExport");

/**
 * The children's enrolments, what the household asked for and what was written about it, and the papers that it handed
 * in, by their names. Four statements.
 */
export async function exportEnrolments(ctx: FamilyContext, home: Home): Promise<ExportSection[]> {
  const { timeZone } = ctx.commune;
  return [
    table("enrolments", await listEnrolments(ctx, home), (row) => [
      text("child", home.childName(row.childId)),
      text("activity", row.activity),
      day("from", row.startsOn),
      day("until", row.endsOn),
    ]),
    table("enrolmentRequests", await listRequests(ctx), (row) => [
      text("child", home.childName(row.request.childId)),
      text("activity", row.activity),
      day("from", row.request.startsOn),
      choice("state", row.request.state, t(`requestStates.${row.request.state}`)),
      moment("at", row.request.sentAt, timeZone),
      text("by", home.guardianOrOther(row.request.guardianId)),
      moment("decidedAt", row.request.decidedAt, timeZone),
      several("papersAsked", row.papers),
    ]),
    table("enrolmentMessages", await listThreads(ctx), (row) => [
      text("child", home.childName(row.childId)),
      text("activity", row.activity),
      moment("at", row.message.sentAt, timeZone),
      text("by", row.message.guardianId ? home.guardianOrOther(row.message.guardianId) : agentOf(row.agent)),
      text("body", row.message.body),
    ]),
    table("papers", await listPapers(ctx), ({ paper, kind, file }) => [
      text("child", home.childName(paper.childId)),
      text("paper", kind),
      text("file", file),
      choice("state", paper.state, t(`paperStates.${paper.state}`)),
      day("until", paper.validUntil),
      moment("at", paper.sentAt, timeZone),
      text("by", home.guardianOrOther(paper.sentBy)),
      moment("decidedAt", paper.decidedAt, timeZone),
      text("word", paper.word),
    ]),
  ];
}

/** Who answered signs the answer: the family has read that name already. */
function agentOf(agent: { firstName: string; lastName: string } | null): string {
  return agent ? `${fullName(agent)} (${t("commune")})` : t("commune");
}

function listEnrolments(ctx: FamilyContext, home: Home) {
  const of = enrolment;
  return ctx.tx
    .select({ childId: of.childId, activity: activity.name, startsOn: of.startsOn, endsOn: of.endsOn })
    .from(of)
    .innerJoin(activity, and(eq(activity.communeId, of.communeId), eq(activity.id, of.activityId)))
    .where(and(eq(of.communeId, ctx.commune.id), inArray(of.childId, [...home.childIds])))
    .orderBy(asc(of.startsOn), asc(of.id));
}

function listRequests(ctx: FamilyContext) {
  const of = enrolmentRequest;
  return ctx.tx
    .select({
      request: of,
      activity: activity.name,
      papers: sql<string[]>`coalesce(array_agg(${paperKind.label} order by ${paperKind.label})
        filter (where ${paperKind.label} is not null), '{}')`,
    })
    .from(of)
    .innerJoin(activity, and(eq(activity.communeId, of.communeId), eq(activity.id, of.activityId)))
    .leftJoin(requestPaper, and(eq(requestPaper.communeId, of.communeId), eq(requestPaper.requestId, of.id)))
    .leftJoin(
      paperKind,
      and(eq(paperKind.communeId, requestPaper.communeId), eq(paperKind.id, requestPaper.paperKindId)),
    )
    .where(and(eq(of.communeId, ctx.commune.id), eq(of.householdId, ctx.actor.householdId)))
    .groupBy(of.communeId, of.id, activity.communeId, activity.id)
    .orderBy(asc(of.sentAt), asc(of.id));
}

function listThreads(ctx: FamilyContext) {
  const of = enrolmentMessage;
  const asked = enrolmentRequest;
  return ctx.tx
    .select({
      message: of,
      childId: asked.childId,
      activity: activity.name,
      agent: { firstName: staff.firstName, lastName: staff.lastName },
    })
    .from(of)
    .innerJoin(asked, and(eq(asked.communeId, of.communeId), eq(asked.id, of.requestId)))
    .innerJoin(activity, and(eq(activity.communeId, asked.communeId), eq(activity.id, asked.activityId)))
    .leftJoin(staff, and(eq(staff.communeId, of.communeId), eq(staff.id, of.staffId)))
    .where(and(eq(of.communeId, ctx.commune.id), eq(asked.householdId, ctx.actor.householdId)))
    .orderBy(asc(of.sentAt), asc(of.id));
}

function listPapers(ctx: FamilyContext) {
  const of = childPaper;
  return ctx.tx
    .select({ paper: of, kind: paperKind.label, file: storedFile.name })
    .from(of)
    .innerJoin(paperKind, and(eq(paperKind.communeId, of.communeId), eq(paperKind.id, of.paperKindId)))
    .innerJoin(storedFile, and(eq(storedFile.communeId, of.communeId), eq(storedFile.id, of.fileId)))
    .where(and(eq(of.communeId, ctx.commune.id), eq(of.householdId, ctx.actor.householdId)))
    .orderBy(asc(of.sentAt), asc(of.id));
}
