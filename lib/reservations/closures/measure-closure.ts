import { and, asc, count, eq, lt, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { activity, reservation, site, waitingEntry } from "@/db/schema";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { numericDate } from "@/lib/i18n/format-date";
import { civilDateAt } from "@/lib/time/zone";
import { type ClosedDays, isLive, isStillToCome, isWaiting } from "./touched";

export interface MeasuredDay {
  activityId: string;
  activity: string;
  site: string;
  date: Temporal.PlainDate;
  /** Places that would be cancelled, and those that stay because they have begun or were marked. */
  places: number;
  kept: number;
  /** The id of the newest reservation that would be cancelled; ids grow with time. */
  newest: string | null;
}

/** What days to close hold from today on, by activity and day; one statement. */
export function measureDays(ctx: StaffContext, days: ClosedDays): Promise<MeasuredDay[]> {
  const touched = isStillToCome(ctx);
  return ctx.tx
    .select({
      activityId: activity.id,
      activity: activity.name,
      site: site.name,
      date: reservation.serviceDate,
      places: sql<number>`(count(*) filter (where ${touched}))::int`,
      kept: sql<number>`(count(*) filter (where not (${touched})))::int`,
      newest: sql<string | null>`max(${reservation.id}::text) filter (where ${touched})`,
    })
    .from(reservation)
    .innerJoin(
      activity,
      and(eq(activity.communeId, reservation.communeId), eq(activity.id, reservation.activityId)),
    )
    .innerJoin(site, and(eq(site.communeId, activity.communeId), eq(site.id, activity.siteId)))
    .where(
      and(
        eq(reservation.communeId, ctx.commune.id),
        isLive(ctx, days),
        sql`${reservation.serviceDate} >= ${todayOf(ctx).toString()}::date`,
      ),
    )
    .groupBy(activity.communeId, activity.id, site.communeId, site.id, reservation.serviceDate)
    .orderBy(
      asc(reservation.serviceDate),
      asc(site.position),
      asc(site.name),
      asc(activity.position),
      asc(activity.id),
    );
}

/** How many wait for a place of those days, how many have been offered one, and of which households. */
export async function measureQueues(
  ctx: StaffContext,
  days: ClosedDays,
): Promise<{ waiting: number; offers: number; householdIds: string[] }> {
  const rows = await ctx.tx
    .select({
      householdId: waitingEntry.householdId,
      status: waitingEntry.status,
      entries: count(),
    })
    .from(waitingEntry)
    .where(and(eq(waitingEntry.communeId, ctx.commune.id), isWaiting(ctx, days)))
    .groupBy(waitingEntry.householdId, waitingEntry.status);
  const of = (status: string) =>
    rows.reduce((sum, row) => sum + (row.status === status ? row.entries : 0), 0);
  return {
    waiting: of("waiting"),
    offers: of("offered"),
    householdIds: [...new Set(rows.map(({ householdId }) => householdId))],
  };
}

/** What a preview showed, in short: the same number of places, the same newest one. */
export const seenOf = (days: readonly MeasuredDay[]): string => {
  const newest = days.flatMap((day) => day.newest ?? []).sort();
  return `${days.reduce((sum, { places }) => sum + places, 0)}/${newest.at(-1) ?? ""}`;
};

/** Whether what is touched holds a place that the preview did not show: fewer are no surprise. */
export function hasGrown(days: readonly MeasuredDay[], seen: string): boolean {
  const [places = "0", newest = ""] = seen.split("/");
  const [nowPlaces = "0", nowNewest = ""] = seenOf(days).split("/");
  return Number(nowPlaces) > Number(places) || nowNewest > newest;
}

/** A refusal of days gone by on which children had a place; null where there were none. One statement. */
export async function refusePast(ctx: StaffContext, days: ClosedDays): Promise<DomainError | null> {
  const [found] = await ctx.tx
    .select({
      date: reservation.serviceDate,
      children: sql<number>`count(distinct ${reservation.childId})::int`,
    })
    .from(reservation)
    .where(
      and(
        eq(reservation.communeId, ctx.commune.id),
        isLive(ctx, days),
        lt(reservation.serviceDate, todayOf(ctx)),
      ),
    )
    .groupBy(reservation.serviceDate)
    .orderBy(asc(reservation.serviceDate))
    .limit(1);
  return (
    (found && new DomainError("closure-past", { children: found.children, date: numericDate(found.date) })) ??
    null
  );
}

const todayOf = ({ now, commune }: StaffContext) => civilDateAt(now, commune.timeZone);
