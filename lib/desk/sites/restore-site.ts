import { and, eq } from "drizzle-orm";
import { site } from "@/db/schema";
import { audit } from "@/lib/audit";
import type { StaffContext } from "@/lib/context";
import type { SiteIdInput } from "./schemas";
import { takeSite } from "./take-site";

/** Takes a site back into use; in use already, it stays so. @throws DomainError "forbidden", "not-found" */
export async function restoreSite(ctx: StaffContext, { id }: SiteIdInput): Promise<void> {
  const found = await takeSite(ctx, id);
  if (!found.archivedAt) return;
  await ctx.tx
    .update(site)
    .set({ archivedAt: null })
    .where(and(eq(site.communeId, ctx.commune.id), eq(site.id, id)));
  await audit(ctx, { action: "site-restored", subject: { kind: "site", id } });
}
