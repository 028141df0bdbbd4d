import { and, asc, eq } from "drizzle-orm";
import { activity, dataRequest, recordChange, townHallMessage } from "@/db/schema";
import type { FamilyContext } from "@/lib/context";
import { translatorOf } from "@/lib/i18n/translator";
import { labelOf, sayValue } from "@/lib/records/decisions/present-change";
import { choice, day, type ExportSection, moment, table, text } from "./entry";
import type { Home } from "./load-home";

const t = translatorOf("privacyExport");

/** What the household wrote to the town hall, asked to be changed, and asked of its data. Three statements. */
export async function exportWords(ctx: FamilyContext, home: Home): Promise<ExportSection[]> {
  const { timeZone } = ctx.commune;
  return [
    table("messages", await listMessages(ctx), ({ row, activityName }) => [
      moment("at", row.sentAt, timeZone),
      text("by", home.guardianOrOther(row.guardianId)),
      text("child", home.childName(row.childId)),
      text("activity", activityName),
      day("date", row.serviceDate),
      text("reason", row.reason),
      text("body", row.body),
      moment("handledAt", row.handledAt, timeZone),
    ]),
    table("recordChanges", await listChanges(ctx), (row) => [
      moment("at", row.changedAt, timeZone),
      text("by", home.guardianOrCommune(row.changedBy)),
      text("about", row.guardianId ? home.guardianOrOther(row.guardianId) : home.childName(row.childId)),
      choice("field", row.field, labelOf(row.field)),
      choice("before", row.before, sayValue(row.field, row.before, home)),
      choice("after", row.after, sayValue(row.field, row.after, home)),
      choice("state", row.state, t(`changeStates.${row.state}`)),
      moment("decidedAt", row.decidedAt, timeZone),
      text("word", row.word),
    ]),
    table("dataRequests", await listAsked(ctx), (row) => [
      moment("at", row.sentAt, timeZone),
      text("by", home.guardianOrOther(row.guardianId)),
      choice("kind", row.kind, t(`dataRequestKinds.${row.kind}`)),
      text("body", row.body),
      moment("decidedAt", row.answeredAt, timeZone),
      text("answer", row.answer),
    ]),
  ];
}

function listMessages(ctx: FamilyContext) {
  const of = townHallMessage;
  return ctx.tx
    .select({ row: of, activityName: activity.name })
    .from(of)
    .leftJoin(activity, and(eq(activity.communeId, of.communeId), eq(activity.id, of.activityId)))
    .where(and(eq(of.communeId, ctx.commune.id), eq(of.householdId, ctx.actor.householdId)))
    .orderBy(asc(of.sentAt), asc(of.id));
}

function listChanges(ctx: FamilyContext) {
  const of = recordChange;
  return ctx.tx
    .select()
    .from(of)
    .where(and(eq(of.communeId, ctx.commune.id), eq(of.householdId, ctx.actor.householdId)))
    .orderBy(asc(of.changedAt), asc(of.id));
}

function listAsked(ctx: FamilyContext) {
  const of = dataRequest;
  return ctx.tx
    .select()
    .from(of)
    .where(and(eq(of.communeId, ctx.commune.id), eq(of.householdId, ctx.actor.householdId)))
    .orderBy(asc(of.sentAt), asc(of.id));
}
