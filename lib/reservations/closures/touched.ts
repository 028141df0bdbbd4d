import { and, eq, gte, inArray, lt, notExists, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Temporal } from "temporal-polyfill";
import { activity, attendance, reservation, waitingEntry } from "@/db/schema";
import type { Context } from "@/lib/context";
import { civilDateAt } from "@/lib/time/zone";
import type { Scope } from "./scope";

/** Days to close: civil dates, `until` exclusive, for whom it may be. */
export interface ClosedDays extends Scope {
  from: Temporal.PlainDate;
  until: Temporal.PlainDate;
}

interface Dated {
  communeId: AnyPgColumn;
  activityId: AnyPgColumn;
  serviceDate: AnyPgColumn;
}

/** Whether a row of an activity's day lies among them: reservations, openings, those who wait. */
export function isAmong(ctx: Context, days: ClosedDays, row: Dated): SQL | undefined {
  const { siteId, activityId, from, until } = days;
  const ofSite = ctx.tx
    .select({ id: activity.id })
    .from(activity)
    .where(and(eq(activity.communeId, ctx.commune.id), siteId ? eq(activity.siteId, siteId) : undefined));
  return and(
    eq(row.communeId, ctx.commune.id),
    gte(row.serviceDate, from),
    lt(row.serviceDate, until),
    activityId ? eq(row.activityId, activityId) : undefined,
    siteId ? inArray(row.activityId, ofSite) : undefined,
  );
}

/** A live reservation of those days, whatever has become of the day. */
export const isLive = (ctx: Context, days: ClosedDays) =>
  and(isAmong(ctx, days, reservation), eq(reservation.status, "reserved"));

/**
 * What has happened stays as it is: a place that was marked, and one of today whose activity has begun. To be asked of
 * a reservation that is live.
 */
export function isStillToCome(ctx: Context): SQL | undefined {
  const { now, commune } = ctx;
  const today = civilDateAt(now, commune.timeZone);
  const hour = now.toZonedDateTimeISO(commune.timeZone).toPlainTime().toString({ smallestUnit: "second" });
  const begun = ctx.tx
    .select({ one: sql`1` })
    .from(activity)
    .where(
      and(
        eq(activity.communeId, reservation.communeId),
        eq(activity.id, reservation.activityId),
        sql`${activity.startsAt} <= ${hour}::time`,
        sql`${reservation.serviceDate} = ${today.toString()}::date`,
      ),
    );
  const marked = ctx.tx
    .select({ one: sql`1` })
    .from(attendance)
    .where(
      and(
        eq(attendance.communeId, reservation.communeId),
        eq(attendance.childId, reservation.childId),
        eq(attendance.activityId, reservation.activityId),
        eq(attendance.serviceDate, reservation.serviceDate),
      ),
    );
  return and(gte(reservation.serviceDate, today), notExists(marked), notExists(begun));
}

/** Who waits for a place of those days, or has been offered one. */
export const isWaiting = (ctx: Context, days: ClosedDays) =>
  and(isAmong(ctx, days, waitingEntry), sql`${waitingEntry.status} in ('waiting', 'offered')`);
