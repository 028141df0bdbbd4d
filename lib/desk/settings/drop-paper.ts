import { and, eq } from "drizzle-orm";
import { activityPaper } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import { audit } from "@/lib/audit";
import type { StaffContext } from "@/lib/context";
import { lockSettings } from "./lock-settings";
import type { DropPaperInput } from "./schemas";
import { pickPaper, takePapers } from "./take-papers";

/** An activity needs this paper no longer; dropped already, it stays so. @throws DomainError "forbidden", "not-found" */
export async function dropPaper(ctx: StaffContext, { id, activityId }: DropPaperInput): Promise<void> {
  authorize(ctx, "settings.change");
  await lockSettings(ctx);
  const paper = pickPaper(await takePapers(ctx), id);
  const dropped = await ctx.tx
    .delete(activityPaper)
    .where(
      and(
        eq(activityPaper.communeId, ctx.commune.id),
        eq(activityPaper.paperKindId, id),
        eq(activityPaper.activityId, activityId),
      ),
    )
    .returning({ activityId: activityPaper.activityId });
  if (dropped.length === 0) return;
  await audit(ctx, { action: "papers-changed", detail: { title: paper.label } });
}
