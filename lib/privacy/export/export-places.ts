import { and, asc, eq } from "drizzle-orm";
import { activity, attendance, basketLine, checkout, reservation, waitingEntry } from "@/db/schema";
import type { FamilyContext } from "@/lib/context";
import { translatorOf } from "@/lib/i18n/translator";
import { listLines } from "@/lib/reservations/checkout/list-lines";
import { choice, day, type ExportSection, moment, table, text } from "./entry";
import type { Home } from "./load-home";

const t = translatorOf("privacyExport");

/**
 * The household's own places: reserved and cancelled with what happened on the day, waited for, in the basket, and every
 * press on "Valider". Five statements.
 */
export async function exportPlaces(ctx: FamilyContext, home: Home): Promise<ExportSection[]> {
  const { timeZone } = ctx.commune;
  return [
    table("reservations", await listReservations(ctx), ({ row, activityName, attended }) => [
      text("child", home.childName(row.childId)),
      text("activity", activityName),
      day("date", row.serviceDate),
      choice("state", row.status, t(`reservationStates.${row.status}`)),
      moment("at", row.reservedAt, timeZone),
      text("by", home.guardianOrCommune(row.reservedBy)),
      text("surcharge", row.surcharge),
      moment("cancelledAt", row.cancelledAt, timeZone),
      text("cancelledBy", row.cancelledAt && home.guardianOrCommune(row.cancelledBy)),
      text("cancelReason", row.cancelReason),
      choice("attendance", attended, attended ? t(`attendance.${attended}`) : ""),
    ]),
    table("waitingEntries", await listWaiting(ctx), ({ row, activityName }) => [
      text("child", home.childName(row.childId)),
      text("activity", activityName),
      day("date", row.serviceDate),
      choice("state", row.status, t(`waitingStates.${row.status}`)),
      moment("at", row.askedAt, timeZone),
      text("by", home.guardianOrCommune(row.askedBy)),
      moment("offeredAt", row.offeredAt, timeZone),
      moment("offerUntil", row.offerUntil, timeZone),
      moment("settledAt", row.settledAt, timeZone),
    ]),
    table("basket", await listWishes(ctx), ({ row, activityName }) => [
      choice("wish", row.kind, t(`wishes.${row.kind}`)),
      text("child", home.childName(row.childId)),
      text("activity", activityName),
      day("date", row.serviceDate),
      moment("at", row.addedAt, timeZone),
      text("by", home.guardianOrCommune(row.addedBy)),
    ]),
    await exportCheckouts(ctx, home),
  ];
}

async function exportCheckouts(ctx: FamilyContext, home: Home): Promise<ExportSection> {
  const presses = await ctx.tx
    .select({ id: checkout.id, at: checkout.at, by: checkout.guardianId })
    .from(checkout)
    .where(and(eq(checkout.communeId, ctx.commune.id), eq(checkout.householdId, ctx.actor.householdId)))
    .orderBy(asc(checkout.at), asc(checkout.id));
  const lines = await listLines(
    ctx,
    presses.map(({ id }) => id),
  );
  const settled = presses.flatMap(({ id, at, by }) =>
    lines.filter(({ checkoutId }) => checkoutId === id).map((line) => ({ ...line, at, by })),
  );
  return table("checkouts", settled, (line) => [
    moment("at", line.at, ctx.commune.timeZone),
    text("by", home.guardianOrCommune(line.by)),
    choice("wish", line.kind, t(`wishes.${line.kind}`)),
    text("child", home.childName(line.childId)),
    text("activity", line.activityName),
    day("date", line.date),
    text("refusal", line.refusal?.message),
    text("surcharge", line.surcharge),
  ]);
}

function listReservations(ctx: FamilyContext) {
  const of = reservation;
  return ctx.tx
    .select({ row: of, activityName: activity.name, attended: attendance.status })
    .from(of)
    .innerJoin(activity, and(eq(activity.communeId, of.communeId), eq(activity.id, of.activityId)))
    .leftJoin(
      attendance,
      and(
        eq(attendance.communeId, of.communeId),
        eq(attendance.childId, of.childId),
        eq(attendance.activityId, of.activityId),
        eq(attendance.serviceDate, of.serviceDate),
        eq(of.status, "reserved"),
      ),
    )
    .where(and(eq(of.communeId, ctx.commune.id), eq(of.householdId, ctx.actor.householdId)))
    .orderBy(asc(of.serviceDate), asc(of.id));
}

function listWaiting(ctx: FamilyContext) {
  const of = waitingEntry;
  return ctx.tx
    .select({ row: of, activityName: activity.name })
    .from(of)
    .innerJoin(activity, and(eq(activity.communeId, of.communeId), eq(activity.id, of.activityId)))
    .where(and(eq(of.communeId, ctx.commune.id), eq(of.householdId, ctx.actor.householdId)))
    .orderBy(asc(of.askedAt), asc(of.id));
}

function listWishes(ctx: FamilyContext) {
  const of = basketLine;
  return ctx.tx
    .select({ row: of, activityName: activity.name })
    .from(of)
    .innerJoin(activity, and(eq(activity.communeId, of.communeId), eq(activity.id, of.activityId)))
    .where(and(eq(of.communeId, ctx.commune.id), eq(of.householdId, ctx.actor.householdId)))
    .orderBy(asc(of.serviceDate), asc(of.activityId), asc(of.childId));
}
