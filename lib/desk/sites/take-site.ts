import { and, eq } from "drizzle-orm";
import { site } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import { lockCatalogue } from "@/lib/catalogue/lock-catalogue";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";

export type StoredSite = typeof site.$inferSelect;

/** A site to be changed, once whoever changes the catalogue has finished. @throws DomainError "forbidden", "not-found" */
export async function takeSite(ctx: StaffContext, id: string): Promise<StoredSite> {
  authorize(ctx, "catalogue.change");
  await lockCatalogue(ctx);
  const [found] = await ctx.tx
    .select()
    .from(site)
    .where(and(eq(site.communeId, ctx.commune.id), eq(site.id, id)));
  if (!found) throw new DomainError("not-found");
  return found;
}
