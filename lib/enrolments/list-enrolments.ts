import { and, asc, desc, eq, inArray } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { activity, enrolment, site } from "@/db/schema";
import type { Context } from "@/lib/context";

export interface ChildEnrolment {
  id: string;
  childId: string;
  activity: typeof activity.$inferSelect;
  site: string;
  /** Civil dates, both inclusive; a null end runs on. */
  startsOn: Temporal.PlainDate;
  endsOn: Temporal.PlainDate | null;
}

/** All enrolments of these children, in the commune's order, the latest of an activity first. */
export async function listEnrolments(ctx: Context, childIds: readonly string[]): Promise<ChildEnrolment[]> {
  if (childIds.length === 0) return [];
  return ctx.tx
    .select({
      id: enrolment.id,
      childId: enrolment.childId,
      activity,
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
    .where(and(eq(enrolment.communeId, ctx.commune.id), inArray(enrolment.childId, [...childIds])))
    .orderBy(asc(activity.position), asc(activity.name), asc(activity.id), desc(enrolment.startsOn));
}
