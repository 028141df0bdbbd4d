import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { activity, child, site } from "@/db/schema";
import { authorize, isAllowed } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";
import type { SiteList, SiteRow } from "./views";

/** The schools and centres in the commune's order, in one statement. @throws DomainError "forbidden" */
export async function listSites(ctx: StaffContext): Promise<SiteList> {
  authorize(ctx, "catalogue.read");
  const activities = ctx.tx
    .select({ siteId: activity.siteId, activities: sql<number>`count(*)::int`.as("activities") })
    .from(activity)
    .where(and(eq(activity.communeId, ctx.commune.id), isNull(activity.archivedAt)))
    .groupBy(activity.siteId)
    .as("of_activities");
  const children = ctx.tx
    .select({ siteId: child.schoolId, children: sql<number>`count(*)::int`.as("children") })
    .from(child)
    .where(eq(child.communeId, ctx.commune.id))
    .groupBy(child.schoolId)
    .as("of_children");
  const rows = await ctx.tx
    .select({
      id: site.id,
      name: site.name,
      kind: site.kind,
      address: site.address,
      archivedAt: site.archivedAt,
      activities: sql<number>`coalesce(${activities.activities}, 0)`,
      children: sql<number>`coalesce(${children.children}, 0)`,
    })
    .from(site)
    .leftJoin(activities, eq(activities.siteId, site.id))
    .leftJoin(children, eq(children.siteId, site.id))
    .where(eq(site.communeId, ctx.commune.id))
    .orderBy(asc(site.position), asc(site.name), asc(site.id));
  const present = ({ archivedAt: _, ...row }: (typeof rows)[number]): SiteRow => row;
  return {
    open: rows.filter(({ archivedAt }) => !archivedAt).map(present),
    archived: rows.filter(({ archivedAt }) => archivedAt).map(present),
    mayChange: isAllowed(ctx.actor.role, "catalogue.change"),
  };
}
