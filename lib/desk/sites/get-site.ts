import { and, asc, eq, isNull } from "drizzle-orm";
import { activity, site } from "@/db/schema";
import { authorize, isAllowed } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import type { SiteFile } from "./views";

/** One school or centre and its activities; two statements. @throws DomainError "forbidden", "not-found" */
export async function getSite(ctx: StaffContext, id: string): Promise<SiteFile> {
  authorize(ctx, "catalogue.read");
  const [found] = await ctx.tx
    .select()
    .from(site)
    .where(and(eq(site.communeId, ctx.commune.id), eq(site.id, id)));
  if (!found) throw new DomainError("not-found");
  const activities = await ctx.tx
    .select({ id: activity.id, name: activity.name })
    .from(activity)
    .where(and(eq(activity.communeId, ctx.commune.id), eq(activity.siteId, id), isNull(activity.archivedAt)))
    .orderBy(asc(activity.position), asc(activity.name), asc(activity.id));
  const { name, kind, address, version, archivedAt } = found;
  return {
    id,
    name,
    kind,
    address,
    version,
    archived: archivedAt !== null,
    activities,
    mayChange: isAllowed(ctx.actor.role, "catalogue.change"),
  };
}
