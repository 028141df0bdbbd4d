import { and, eq, sql } from "drizzle-orm";
import { basket } from "@/db/schema";
import type { FamilyContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";

/** Makes the basket's version grow, making the basket if need be; what was emptied can no longer be put back. */
export async function growBasket(ctx: FamilyContext): Promise<number> {
  const [row] = await ctx.tx
    .insert(basket)
    .values({
      communeId: ctx.commune.id,
      householdId: ctx.actor.householdId,
      version: 1,
      changedAt: ctx.now,
    })
    .onConflictDoUpdate({
      target: [basket.communeId, basket.householdId],
      set: { version: sql`${basket.version} + 1`, changedAt: ctx.now, emptied: null },
    })
    .returning({ version: basket.version });
  return row?.version ?? 1;
}

/**
 * Takes the basket at the version that the family was shown, and makes the version grow.
 * @throws DomainError "basket-changed" when it is no longer that one.
 */
export async function consumeBasket(ctx: FamilyContext, version: number): Promise<void> {
  const taken = await ctx.tx
    .update(basket)
    .set({ version: version + 1, changedAt: ctx.now, emptied: null })
    .where(
      and(
        eq(basket.communeId, ctx.commune.id),
        eq(basket.householdId, ctx.actor.householdId),
        eq(basket.version, version),
      ),
    )
    .returning({ version: basket.version });
  if (taken.length === 0) throw new DomainError("basket-changed");
}
