import { relateActivities } from "@/lib/catalogue/relate-activities";
import type { StaffContext } from "@/lib/context";
import { findRelationKind, tellRelation } from "./relation";
import type { RelationInput } from "./schemas";
import { takeActivity } from "./take-activity";

/**
 * Says how this activity stands to another; "required-by" is said from the other's side. Said already, it stays so.
 * @throws DomainError "forbidden", "not-found", and those of relateActivities
 */
export async function addRelation(ctx: StaffContext, { id, kind, otherId }: RelationInput): Promise<void> {
  await takeActivity(ctx, id);
  if ((await findRelationKind(ctx, id, otherId)) === kind) return;
  await relateActivities(
    ctx,
    kind === "required-by"
      ? { kind: "requires", activityId: otherId, otherId: id }
      : { kind, activityId: id, otherId },
  );
  await tellRelation(ctx, { id, otherId }, { before: null, after: kind });
}
