import { activityRelation } from "@/db/schema";
import type { StaffContext } from "@/lib/context";
import { betweenActivities, findRelationKind, tellRelation } from "./relation";
import type { DropRelationInput } from "./schemas";
import { takeActivity } from "./take-activity";

/**
 * Says nothing between the two any more; what is reserved stays. Nothing said already, it stays so.
 * @throws DomainError "forbidden", "not-found"
 */
export async function dropRelation(ctx: StaffContext, { id, otherId }: DropRelationInput): Promise<void> {
  await takeActivity(ctx, id);
  const kind = await findRelationKind(ctx, id, otherId);
  if (!kind) return;
  await ctx.tx.delete(activityRelation).where(betweenActivities(ctx, id, otherId));
  await tellRelation(ctx, { id, otherId }, { before: kind, after: null });
}
