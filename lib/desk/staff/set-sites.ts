import { and, asc, eq, inArray } from "drizzle-orm";
import { site, staffSite } from "@/db/schema";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";

/**
 * Limits an agent to these sites; none of them is everywhere. Answers the names of those that are chosen, in order.
 * @throws DomainError "site-not-found"
 */
export async function setSites(
  ctx: StaffContext,
  staffId: string,
  siteIds: readonly string[],
): Promise<string[]> {
  const ids = [...new Set(siteIds)];
  await ctx.tx
    .delete(staffSite)
    .where(and(eq(staffSite.communeId, ctx.commune.id), eq(staffSite.staffId, staffId)));
  if (ids.length === 0) return [];
  const found = await ctx.tx
    .select({ name: site.name })
    .from(site)
    .where(and(eq(site.communeId, ctx.commune.id), inArray(site.id, ids)))
    .orderBy(asc(site.name));
  if (found.length !== ids.length) throw new DomainError("site-not-found");
  await ctx.tx
    .insert(staffSite)
    .values(ids.map((siteId) => ({ communeId: ctx.commune.id, staffId, siteId })));
  return found.map(({ name }) => name);
}

/** The names of the sites that an agent is limited to, in order; none is everywhere. */
export async function listSitesOf(ctx: StaffContext, staffId: string): Promise<string[]> {
  const of = staffSite;
  const rows = await ctx.tx
    .select({ name: site.name })
    .from(of)
    .innerJoin(site, and(eq(site.communeId, of.communeId), eq(site.id, of.siteId)))
    .where(and(eq(of.communeId, ctx.commune.id), eq(of.staffId, staffId)))
    .orderBy(asc(site.name));
  return rows.map(({ name }) => name);
}
