import { and, eq } from "drizzle-orm";
import { healthRecord } from "@/db/schema";
import { audit } from "@/lib/audit";
import { realNow } from "@/lib/clock";
import type { FamilyContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { lockHomeChild } from "@/lib/households/home-child";
import { orderAllergens } from "../rules/allergens";
import type { SaveHealthInput } from "./schemas";

/**
 * Keeps what the family says of a child's health; the trail says that it changed, never what. Of two who write at once
 * the later one is told, for an allergy must not be lost between them.
 * @throws DomainError "child-not-found", "health-moved"
 */
export async function saveHealth(ctx: FamilyContext, input: SaveHealthInput): Promise<void> {
  const { childId, note } = input;
  await lockHomeChild(ctx, childId);
  const [known] = await ctx.tx
    .select({ changedAt: healthRecord.changedAt })
    .from(healthRecord)
    .where(and(eq(healthRecord.communeId, ctx.commune.id), eq(healthRecord.childId, childId)));
  if ((known?.changedAt.toString() ?? "") !== input.seen) throw new DomainError("health-moved");
  const said = {
    allergens: orderAllergens(input.allergens),
    hasPlan: input.hasPlan === "yes",
    note,
    changedBy: ctx.actor.guardianId,
    // A mark that never comes twice, whatever the domain's clock says.
    changedAt: realNow(),
  };
  await ctx.tx
    .insert(healthRecord)
    .values({ communeId: ctx.commune.id, childId, ...said })
    .onConflictDoUpdate({ target: [healthRecord.communeId, healthRecord.childId], set: said });
  await audit(ctx, { action: "health-changed", subject: { kind: "child", id: childId } });
}
