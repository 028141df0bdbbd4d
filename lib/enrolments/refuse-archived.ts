import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { activity } from "@/db/schema";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";

/** @throws DomainError "enrolment-archived" when one of these activities is no longer in use */
export async function refuseArchived(ctx: StaffContext, activityIds: readonly string[]): Promise<void> {
  const [archived] = await ctx.tx
    .select({ id: activity.id })
    .from(activity)
    .where(
      and(
        eq(activity.communeId, ctx.commune.id),
        inArray(activity.id, [...activityIds]),
        isNotNull(activity.archivedAt),
      ),
    )
    .limit(1);
  if (archived) throw new DomainError("enrolment-archived");
}
