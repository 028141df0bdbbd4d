import { and, eq } from "drizzle-orm";
import { activity, site } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import { lockCatalogue } from "@/lib/catalogue/lock-catalogue";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";

export interface TakenActivity {
  activity: typeof activity.$inferSelect;
  site: typeof site.$inferSelect;
}

/**
 * An activity to be changed and where it is, once whoever changes the catalogue has finished.
 * @throws DomainError "forbidden", "not-found"
 */
export async function takeActivity(ctx: StaffContext, id: string): Promise<TakenActivity> {
  authorize(ctx, "catalogue.change");
  await lockCatalogue(ctx);
  const [found] = await ctx.tx
    .select({ activity, site })
    .from(activity)
    .innerJoin(site, and(eq(site.communeId, activity.communeId), eq(site.id, activity.siteId)))
    .where(and(eq(activity.communeId, ctx.commune.id), eq(activity.id, id)));
  if (!found) throw new DomainError("not-found");
  return found;
}
