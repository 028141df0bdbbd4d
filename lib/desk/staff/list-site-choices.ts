import { and, asc, eq, exists, isNull, or, sql } from "drizzle-orm";
import { site, staffSite } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";
import type { SiteChoice } from "./views";

/**
 * The sites that an agent may be limited to, by name: those in use, and those that an agent is limited to already, who
 * would otherwise be let in everywhere by the next change. @throws DomainError "forbidden"
 */
export function listSiteChoices(ctx: StaffContext): Promise<SiteChoice[]> {
  authorize(ctx, "staff.manage");
  const limiting = ctx.tx
    .select({ one: sql`1` })
    .from(staffSite)
    .where(and(eq(staffSite.communeId, ctx.commune.id), eq(staffSite.siteId, site.id)));
  return ctx.tx
    .select({ id: site.id, name: site.name })
    .from(site)
    .where(and(eq(site.communeId, ctx.commune.id), or(isNull(site.archivedAt), exists(limiting))))
    .orderBy(asc(site.name), asc(site.id));
}
