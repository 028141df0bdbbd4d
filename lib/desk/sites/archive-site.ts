import { and, asc, eq, isNull } from "drizzle-orm";
import { activity, site } from "@/db/schema";
import { audit } from "@/lib/audit";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import type { SiteIdInput } from "./schemas";
import { takeSite } from "./take-site";

/**
 * Puts a site away: nobody can choose it any more; archived already, it stays so.
 * @throws DomainError "forbidden", "not-found"; "site-has-activities" with the names of those that are not archived
 */
export async function archiveSite(ctx: StaffContext, { id }: SiteIdInput): Promise<void> {
  const found = await takeSite(ctx, id);
  if (found.archivedAt) return;
  const activities = await ctx.tx
    .select({ name: activity.name })
    .from(activity)
    .where(and(eq(activity.communeId, ctx.commune.id), eq(activity.siteId, id), isNull(activity.archivedAt)))
    .orderBy(asc(activity.position), asc(activity.name));
  if (activities.length > 0)
    throw new DomainError("site-has-activities", { names: activities.map(({ name }) => name).join(", ") });
  await ctx.tx
    .update(site)
    .set({ archivedAt: ctx.now })
    .where(and(eq(site.communeId, ctx.commune.id), eq(site.id, id)));
  await audit(ctx, { action: "site-archived", subject: { kind: "site", id } });
}
