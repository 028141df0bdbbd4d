import { and, eq, inArray } from "drizzle-orm";
import { site, staffSite } from "@/db/schema";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";

/** Limits an agent to these sites; none of them is everywhere. @throws DomainError "site-not-found" */
export async function setSites(
  ctx: StaffContext,
  staffId: string,
  siteIds: readonly string[],
): Promise<void> {
  const ids = [...new Set(siteIds)];
  await ctx.tx
    .delete(staffSite)
    .where(and(eq(staffSite.communeId, ctx.commune.id), eq(staffSite.staffId, staffId)));
  if (ids.length === 0) return;
  const found = await ctx.tx
    .select({ id: site.id })
    .from(site)
    .where(and(eq(site.communeId, ctx.commune.id), inArray(site.id, ids)));
  if (found.length !== ids.length) throw new DomainError("site-not-found");
  await ctx.tx
    .insert(staffSite)
    .values(ids.map((siteId) => ({ communeId: ctx.commune.id, staffId, siteId })));
}
