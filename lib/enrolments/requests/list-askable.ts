import { and, asc, eq, exists, isNull, not, or, type SQL, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { activity, enrolment, enrolmentRequest, site } from "@/db/schema";
import { isForWithin } from "@/lib/catalogue/rules/audience";
import type { FamilyContext } from "@/lib/context";
import type { HomeChild } from "@/lib/households/home-child";
import { civilDateAt } from "@/lib/time/zone";
import { askBounds, RENEWAL_DAYS } from "../rules/ask-bounds";
import { isUnderWay } from "./is-under-way";

/** An activity that a child may ask for, and from which civil days on (both inclusive). */
export interface Askable {
  activity: typeof activity.$inferSelect;
  siteName: string;
  earliest: Temporal.PlainDate;
  latest: Temporal.PlainDate;
}

/**
 * What may be asked for a child of the household today, in the commune's order: the activities of its school and of the
 * centres that are for a child of its age on one of the days that can be asked for, and of its level of today, in which
 * it is not enrolled over the coming 60 days, and for which no request of either of its households is under way. Whether
 * its age is right on the very day that is asked for, `askEnrolment` says.
 */
export function listAskable(ctx: FamilyContext, child: HomeChild): Promise<Askable[]> {
  return selectAskable(ctx, child);
}

/** That activity, if the child may ask for it; else null. */
export async function findAskable(
  ctx: FamilyContext,
  child: HomeChild,
  activityId: string,
): Promise<Askable | null> {
  return (await selectAskable(ctx, child, eq(activity.id, activityId)))[0] ?? null;
}

async function selectAskable(ctx: FamilyContext, child: HomeChild, only?: SQL): Promise<Askable[]> {
  const today = civilDateAt(ctx.now, ctx.commune.timeZone);
  const ofChild = and(
    eq(enrolment.communeId, activity.communeId),
    eq(enrolment.activityId, activity.id),
    eq(enrolment.childId, child.id),
  );
  const stays = today.add({ days: RENEWAL_DAYS }).toString();
  const staying = ctx.tx
    .select({ one: sql`1` })
    .from(enrolment)
    .where(and(ofChild, sql`(${enrolment.endsOn} is null or ${enrolment.endsOn} >= ${stays}::date)`));
  const underWay = ctx.tx
    .select({ one: sql`1` })
    .from(enrolmentRequest)
    .where(and(eq(enrolmentRequest.communeId, activity.communeId), isUnderWay(child.id, activity.id)));
  const rows = await ctx.tx
    .select({
      activity,
      siteName: site.name,
      enrolledUntil: sql<Temporal.PlainDate | null>`(
        select max(${enrolment.endsOn}) from ${enrolment}
        where ${ofChild} and ${enrolment.endsOn} >= ${today.toString()}::date)`.mapWith(enrolment.endsOn),
    })
    .from(activity)
    .innerJoin(site, and(eq(site.communeId, activity.communeId), eq(site.id, activity.siteId)))
    .where(
      and(
        eq(activity.communeId, ctx.commune.id),
        isNull(activity.archivedAt),
        isNull(site.archivedAt),
        or(eq(site.id, child.schoolId), eq(site.kind, "centre")),
        not(exists(staying)),
        not(exists(underWay)),
        only,
      ),
    )
    .orderBy(asc(activity.position), asc(activity.name), asc(activity.id));
  return rows
    .map(({ activity, siteName, enrolledUntil }) => ({
      activity,
      siteName,
      ...askBounds(today, enrolledUntil, ctx.commune.schoolYearMonth),
    }))
    .filter(({ activity, ...bounds }) => isForWithin(activity, child, bounds));
}
