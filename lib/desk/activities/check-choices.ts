import { and, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import { activity, paperKind, regulation, site } from "@/db/schema";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";

/** @throws DomainError "site-not-found" for one that is unknown, or archived */
export async function checkSites(ctx: StaffContext, siteIds: readonly string[]): Promise<void> {
  const ids = [...new Set(siteIds)];
  const found = await ctx.tx
    .select({ id: site.id })
    .from(site)
    .where(and(eq(site.communeId, ctx.commune.id), inArray(site.id, ids), isNull(site.archivedAt)));
  if (found.length < ids.length) throw new DomainError("site-not-found");
}

/**
 * The name of a regulation. @throws DomainError "activity-regulation-unknown" for one that is unknown, or archived and
 * not the one that the activity has already
 */
export async function nameRegulation(ctx: StaffContext, id: string, present?: string): Promise<string> {
  const [found] = await ctx.tx
    .select({ name: regulation.name, archivedAt: regulation.archivedAt })
    .from(regulation)
    .where(and(eq(regulation.communeId, ctx.commune.id), eq(regulation.id, id)))
    // Who puts it away meanwhile waits, and then finds the activity that follows it.
    .for("key share");
  if (!found || (found.archivedAt && id !== present)) throw new DomainError("activity-regulation-unknown");
  return found.name;
}

/** @throws DomainError "activity-name-taken" when another of these sites is called so, archived ones included */
export async function refuseTakenName(
  ctx: StaffContext,
  { name, siteIds, exceptId }: { name: string; siteIds: readonly string[]; exceptId?: string },
): Promise<void> {
  const [taken] = await ctx.tx
    .select({ site: site.name })
    .from(activity)
    .innerJoin(site, and(eq(site.communeId, activity.communeId), eq(site.id, activity.siteId)))
    .where(
      and(
        eq(activity.communeId, ctx.commune.id),
        inArray(activity.siteId, [...siteIds]),
        sql`lower(${activity.name}) = lower(${name})`,
        exceptId ? ne(activity.id, exceptId) : undefined,
      ),
    )
    .limit(1);
  if (taken) throw new DomainError("activity-name-taken", { name, site: taken.site });
}

/** The labels of papers by id. @throws DomainError "paper-not-found" for one that is unknown */
export async function namePapers(ctx: StaffContext, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.tx
    .select({ id: paperKind.id, label: paperKind.label })
    .from(paperKind)
    .where(and(eq(paperKind.communeId, ctx.commune.id), inArray(paperKind.id, [...ids])));
  if (rows.length < new Set(ids).size) throw new DomainError("paper-not-found");
  return new Map(rows.map(({ id, label }) => [id, label]));
}
