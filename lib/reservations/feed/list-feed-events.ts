import { and, asc, eq, gte } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { activity, child, reservation, site } from "@/db/schema";
import type { Context } from "@/lib/context";
import { civilDateAt } from "@/lib/time/zone";

/** How far back a calendar goes, in days. */
const DAYS_BACK = 30;

/** One reserved place, by what a calendar may say of it: first names alone. */
export interface FeedEvent {
  id: string;
  firstName: string;
  activityName: string;
  siteName: string;
  date: Temporal.PlainDate;
  /** Civil times of day, "HH:MM". */
  startsAt: string;
  endsAt: string;
  reservedAt: Temporal.Instant;
}

/** The household's live reservations from thirty civil days ago on, by date; the child's other household has its own. */
export function listFeedEvents(ctx: Context, householdId: string): Promise<FeedEvent[]> {
  const of = reservation;
  const from = civilDateAt(ctx.now, ctx.commune.timeZone).subtract({ days: DAYS_BACK });
  return ctx.tx
    .select({
      id: of.id,
      firstName: child.firstName,
      activityName: activity.name,
      siteName: site.name,
      date: of.serviceDate,
      startsAt: activity.startsAt,
      endsAt: activity.endsAt,
      reservedAt: of.reservedAt,
    })
    .from(of)
    .innerJoin(child, and(eq(child.communeId, of.communeId), eq(child.id, of.childId)))
    .innerJoin(activity, and(eq(activity.communeId, of.communeId), eq(activity.id, of.activityId)))
    .innerJoin(site, and(eq(site.communeId, activity.communeId), eq(site.id, activity.siteId)))
    .where(
      and(
        eq(of.communeId, ctx.commune.id),
        eq(of.householdId, householdId),
        eq(of.status, "reserved"),
        gte(of.serviceDate, from),
      ),
    )
    .orderBy(asc(of.serviceDate), asc(activity.startsAt), asc(child.firstName), asc(of.id));
}
