import { and, eq } from "drizzle-orm";
import { healthFile } from "@/db/schema";
import { audit } from "@/lib/audit";
import type { FamilyContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { forgetFiles } from "@/lib/files/forget-files";
import { lockHomeChild } from "@/lib/households/home-child";
import type { HealthFileInput } from "./schemas";

/**
 * Takes a document away for good: from now on nobody is served it, and a chore sweeps its bytes away. That it was there
 * stays known.
 * @throws DomainError "child-not-found", "not-found"
 */
export async function removeHealthFile(ctx: FamilyContext, { childId, id }: HealthFileInput): Promise<void> {
  await lockHomeChild(ctx, childId);
  const ofChild = and(
    eq(healthFile.communeId, ctx.commune.id),
    eq(healthFile.childId, childId),
    eq(healthFile.id, id),
  );
  const [found] = await ctx.tx.select({ fileId: healthFile.fileId }).from(healthFile).where(ofChild);
  if (!found?.fileId) throw new DomainError("not-found");
  await ctx.tx
    .update(healthFile)
    .set({ fileId: null, removedAt: ctx.now, removedBy: ctx.actor.guardianId })
    .where(ofChild);
  await forgetFiles(ctx, [found.fileId]);
  await audit(ctx, { action: "health-file-removed", subject: { kind: "child", id: childId } });
}
