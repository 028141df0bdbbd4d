import { and, asc, eq, gte, inArray, ne, sql } from "drizzle-orm";
import { activity, enrolment, householdChild, reservation, site } from "@/db/schema";
import type { StaffContext } from "@/lib/context";
import { numericDate } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { groupBy } from "@/lib/reservations/rules/group-by";
import { civilDateAt } from "@/lib/time/zone";
import { listPupils, placeOf } from "./load-families";
import type { ChildCard } from "./views";

const t = translatorOf("families");

/** The children of a household: their class, what they are enrolled in, and how much this household has reserved. */
export async function listChildCards(ctx: StaffContext, householdId: string): Promise<ChildCard[]> {
  const rows = await listPupils(ctx, [householdId]);
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const [enrolments, upcoming, homes] = await Promise.all([
    listEnrolments(ctx, ids),
    countUpcoming(ctx, householdId, ids),
    listOtherHomes(ctx, householdId, ids),
  ]);
  const enrolmentsOf = groupBy(enrolments, ({ childId }) => childId);
  return rows.map((row) => ({
    id: row.id,
    name: `${row.firstName} ${row.lastName}`,
    place: placeOf(row),
    born: numericDate(row.birthDate),
    enrolments: (enrolmentsOf.get(row.id) ?? []).map(({ id, activity, site, startsOn, endsOn }) => ({
      id,
      activity,
      site,
      span: endsOn
        ? t("file.sinceUntil", { from: numericDate(startsOn), until: numericDate(endsOn) })
        : t("file.since", { from: numericDate(startsOn) }),
    })),
    upcoming: upcoming.get(row.id) ?? 0,
    otherHouseholdId: homes.get(row.id) ?? null,
  }));
}

/** Those that last, and those to come. */
function listEnrolments(ctx: StaffContext, childIds: string[]) {
  const today = civilDateAt(ctx.now, ctx.commune.timeZone);
  return ctx.tx
    .select({
      id: enrolment.id,
      childId: enrolment.childId,
      activity: activity.name,
      site: site.name,
      startsOn: enrolment.startsOn,
      endsOn: enrolment.endsOn,
    })
    .from(enrolment)
    .innerJoin(
      activity,
      and(eq(activity.communeId, enrolment.communeId), eq(activity.id, enrolment.activityId)),
    )
    .innerJoin(site, and(eq(site.communeId, activity.communeId), eq(site.id, activity.siteId)))
    .where(
      and(
        eq(enrolment.communeId, ctx.commune.id),
        inArray(enrolment.childId, childIds),
        sql`(${enrolment.endsOn} is null or ${enrolment.endsOn} >= ${today.toString()}::date)`,
      ),
    )
    .orderBy(asc(activity.position), asc(activity.name), asc(enrolment.startsOn));
}

async function countUpcoming(ctx: StaffContext, householdId: string, childIds: string[]) {
  const today = civilDateAt(ctx.now, ctx.commune.timeZone);
  const rows = await ctx.tx
    .select({ childId: reservation.childId, count: sql<number>`count(*)::int` })
    .from(reservation)
    .where(
      and(
        eq(reservation.communeId, ctx.commune.id),
        eq(reservation.householdId, householdId),
        inArray(reservation.childId, childIds),
        eq(reservation.status, "reserved"),
        gte(reservation.serviceDate, today),
      ),
    )
    .groupBy(reservation.childId);
  return new Map(rows.map(({ childId, count }) => [childId, count]));
}

async function listOtherHomes(ctx: StaffContext, householdId: string, childIds: string[]) {
  const rows = await ctx.tx
    .select({ childId: householdChild.childId, householdId: householdChild.householdId })
    .from(householdChild)
    .where(
      and(
        eq(householdChild.communeId, ctx.commune.id),
        inArray(householdChild.childId, childIds),
        ne(householdChild.householdId, householdId),
      ),
    );
  return new Map(rows.map((row) => [row.childId, row.householdId]));
}
