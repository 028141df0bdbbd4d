import { and, eq, isNull } from "drizzle-orm";
import { activity } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import { audit, changesBetween } from "@/lib/audit";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { translatorOf } from "@/lib/i18n/translator";
import { lockCatalogue } from "../lock-catalogue";
import { growRegulation, takeRegulation } from "./take-regulation";

const t = translatorOf("deskRegulations");

/**
 * Puts a regulation away, or takes it back; a second press changes nothing. @throws DomainError "forbidden", "not-found";
 * "regulation-in-use" while an activity that is not archived is under it
 */
export async function switchRegulation(
  ctx: StaffContext,
  { id, kept }: { id: string; kept: boolean },
): Promise<void> {
  authorize(ctx, "catalogue.change");
  await lockCatalogue(ctx);
  const found = await takeRegulation(ctx, id);
  if ((found.archivedAt === null) === kept) return;
  if (!kept) await refuseInUse(ctx, id);
  await growRegulation(ctx, found, { archivedAt: kept ? null : ctx.now });
  await audit(ctx, {
    action: "regulation-changed",
    subject: { kind: "regulation", id },
    detail: { title: found.name },
    changes: changesBetween(
      { [t("trail.state")]: t(kept ? "trail.archived" : "trail.inUse") },
      { [t("trail.state")]: t(kept ? "trail.inUse" : "trail.archived") },
    ),
  });
}

async function refuseInUse(ctx: StaffContext, regulationId: string): Promise<void> {
  const [used] = await ctx.tx
    .select({ name: activity.name })
    .from(activity)
    .where(
      and(
        eq(activity.communeId, ctx.commune.id),
        eq(activity.regulationId, regulationId),
        isNull(activity.archivedAt),
      ),
    )
    .limit(1);
  if (used) throw new DomainError("regulation-in-use", { activity: used.name });
}
