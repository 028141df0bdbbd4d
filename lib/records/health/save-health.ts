import { healthRecord } from "@/db/schema";
import { audit } from "@/lib/audit";
import { realNow } from "@/lib/clock";
import type { FamilyContext } from "@/lib/context";
import { lockHomeChild } from "@/lib/households/home-child";
import { orderAllergens } from "../rules/allergens";
import { loadHealth } from "./load-health";
import { sayHealth } from "./say-health";
import type { SaveHealthInput } from "./schemas";
import type { SaveHealthOutcome } from "./views";

/**
 * Keeps what the family says of a child's health; the trail says that it changed, never what. Of two who write at once
 * the later one is told what it says now, for an allergy must not be lost between them, and sends again with that mark
 * to keep their own.
 * @throws DomainError "child-not-found"
 */
export async function saveHealth(ctx: FamilyContext, input: SaveHealthInput): Promise<SaveHealthOutcome> {
  const { childId, note } = input;
  await lockHomeChild(ctx, childId);
  const known = await loadHealth(ctx, childId);
  if (known.seen !== input.seen) return { kind: "moved", says: sayHealth(known), seen: known.seen };
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
  return { kind: "saved" };
}
