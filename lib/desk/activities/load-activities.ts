import { and, asc, eq, gte, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { activity, bookingWindow, enrolment, opening, site } from "@/db/schema";
import type { StaffContext } from "@/lib/context";
import { groupBy } from "@/lib/reservations/rules/group-by";
import { civilDateAt } from "@/lib/time/zone";
import { loadRegulations } from "./load-regulations";

/**
 * Activities of the commune in the order of their sites, then in their own, with all that a line of the desk tells, and
 * the regulations; three statements, whatever their number.
 */
export async function loadActivities(ctx: StaffContext, only?: string) {
  const today = civilDateAt(ctx.now, ctx.commune.timeZone);
  const [rows, regulations, windows] = await Promise.all([
    selectActivities(ctx, today, only),
    loadRegulations(ctx),
    listWindows(ctx, today, only),
  ]);
  const regulationOf = new Map(regulations.map((one) => [one.id, one]));
  const windowsOf = groupBy(windows, ({ activityId }) => activityId);
  const activities = rows.map((row) => ({
    ...row,
    regulation: regulationOf.get(row.activity.regulationId)?.name ?? "",
    rules: regulationOf.get(row.activity.regulationId)?.rules ?? [],
    windows: windowsOf.get(row.activity.id) ?? [],
  }));
  return { activities, regulations };
}
export type LoadedActivity = Awaited<ReturnType<typeof loadActivities>>["activities"][number];

function selectActivities(ctx: StaffContext, today: Temporal.PlainDate, only?: string) {
  const openings = ctx.tx
    .select({ activityId: opening.activityId, last: sql<string>`max(${opening.serviceDate})`.as("last") })
    .from(opening)
    .where(and(eq(opening.communeId, ctx.commune.id), gte(opening.serviceDate, today)))
    .groupBy(opening.activityId)
    .as("openings");
  const enrolled = ctx.tx
    .select({
      activityId: enrolment.activityId,
      children: sql<number>`count(distinct ${enrolment.childId})::int`.as("children"),
    })
    .from(enrolment)
    .where(
      and(
        eq(enrolment.communeId, ctx.commune.id),
        sql`(${enrolment.endsOn} is null or ${enrolment.endsOn} >= ${today.toString()}::date)`,
      ),
    )
    .groupBy(enrolment.activityId)
    .as("enrolled");
  return ctx.tx
    .select({
      activity,
      site,
      enrolled: sql<number>`coalesce(${enrolled.children}, 0)`,
      openUntil: sql<Temporal.PlainDate | null>`${openings.last}`.mapWith(opening.serviceDate),
    })
    .from(activity)
    .innerJoin(site, and(eq(site.communeId, activity.communeId), eq(site.id, activity.siteId)))
    .leftJoin(openings, eq(openings.activityId, activity.id))
    .leftJoin(enrolled, eq(enrolled.activityId, activity.id))
    .where(and(eq(activity.communeId, ctx.commune.id), only ? eq(activity.id, only) : undefined))
    .orderBy(
      asc(site.position),
      asc(site.name),
      asc(site.id),
      asc(activity.position),
      asc(activity.name),
      asc(activity.id),
    );
}

/** Those for days to come; of one activity all of them. */
function listWindows(ctx: StaffContext, today: Temporal.PlainDate, only?: string) {
  return ctx.tx
    .select()
    .from(bookingWindow)
    .where(
      and(
        eq(bookingWindow.communeId, ctx.commune.id),
        only ? eq(bookingWindow.activityId, only) : gte(bookingWindow.endsOn, today),
      ),
    )
    .orderBy(asc(bookingWindow.startsOn), asc(bookingWindow.id));
}
