import { and, eq } from "drizzle-orm";
import { activity } from "@/db/schema";
import { audit } from "@/lib/audit";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { nameRegulation } from "./check-choices";
import type { ActivityIdInput } from "./schemas";
import { takeActivity } from "./take-activity";

/**
 * Takes an activity back into use; its days are to be opened anew. In use already, it stays so.
 * @throws DomainError "forbidden", "not-found"; "site-archived" when the place it is at is no longer in use,
 * "activity-regulation-unknown" when its regulation is not
 */
export async function restoreActivity(ctx: StaffContext, { id }: ActivityIdInput): Promise<void> {
  const { activity: found, site } = await takeActivity(ctx, id);
  if (!found.archivedAt) return;
  if (site.archivedAt) throw new DomainError("site-archived", { name: site.name });
  await nameRegulation(ctx, found.regulationId);
  await ctx.tx
    .update(activity)
    .set({ archivedAt: null })
    .where(and(eq(activity.communeId, ctx.commune.id), eq(activity.id, id)));
  await audit(ctx, { action: "activity-restored", subject: { kind: "activity", id } });
}
