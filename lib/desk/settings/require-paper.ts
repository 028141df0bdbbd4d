import { and, eq } from "drizzle-orm";
import { activity } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import { audit } from "@/lib/audit";
import type { StaffContext } from "@/lib/context";
import { requirePapers } from "@/lib/enrolments/papers/require-papers";
import { DomainError } from "@/lib/errors";
import { lockSettings } from "./lock-settings";
import type { RequirePaperInput } from "./schemas";
import { pickPaper, takePapers } from "./take-papers";

/**
 * An activity needs this paper, to be handed in until that civil day, which is included; said again, the new day
 * counts. @throws DomainError "forbidden", "not-found"
 */
export async function requirePaper(
  ctx: StaffContext,
  { id, activityId, dueOn }: RequirePaperInput,
): Promise<void> {
  authorize(ctx, "settings.change");
  await lockSettings(ctx);
  const paper = pickPaper(await takePapers(ctx), id);
  const [found] = await ctx.tx
    .select({ name: activity.name })
    .from(activity)
    .where(and(eq(activity.communeId, ctx.commune.id), eq(activity.id, activityId)));
  if (!found) throw new DomainError("not-found");
  await requirePapers(ctx, [{ activityId, paperKindId: id, dueOn }]);
  await audit(ctx, {
    action: "papers-changed",
    detail: { title: `${paper.label} · ${found.name}`, date: dueOn?.toString() ?? null },
  });
}
