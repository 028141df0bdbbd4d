import { and, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { activity, child, enrolment, enrolmentRequest, guardian, site, staff } from "@/db/schema";
import type { StaffContext } from "@/lib/context";

const school = alias(site, "school");

/** A request of the commune with all that its page names; null when there is none. */
export async function findDeskRequest(ctx: StaffContext, id: string) {
  const of = enrolmentRequest;
  const [found] = await ctx.tx
    .select({
      request: of,
      activity,
      site: site.name,
      child: {
        firstName: child.firstName,
        lastName: child.lastName,
        birthDate: child.birthDate,
        level: child.level,
        className: child.className,
        school: school.name,
      },
      guardian: { firstName: guardian.firstName, lastName: guardian.lastName },
      agent: { firstName: staff.firstName, lastName: staff.lastName },
      startsOn: enrolment.startsOn,
      endsOn: enrolment.endsOn,
    })
    .from(of)
    .innerJoin(child, and(eq(child.communeId, of.communeId), eq(child.id, of.childId)))
    .innerJoin(school, and(eq(school.communeId, child.communeId), eq(school.id, child.schoolId)))
    .innerJoin(activity, and(eq(activity.communeId, of.communeId), eq(activity.id, of.activityId)))
    .innerJoin(site, and(eq(site.communeId, activity.communeId), eq(site.id, activity.siteId)))
    .innerJoin(guardian, and(eq(guardian.communeId, of.communeId), eq(guardian.id, of.guardianId)))
    .leftJoin(staff, and(eq(staff.communeId, of.communeId), eq(staff.id, of.decidedBy)))
    .leftJoin(enrolment, and(eq(enrolment.communeId, of.communeId), eq(enrolment.id, of.enrolmentId)))
    .where(and(eq(of.communeId, ctx.commune.id), eq(of.id, id)));
  return found ?? null;
}
export type FoundRequest = NonNullable<Awaited<ReturnType<typeof findDeskRequest>>>;
