import { and, eq } from "drizzle-orm";
import { guardian, recordChange } from "@/db/schema";
import type { Context } from "@/lib/context";
import { indexHouseholds } from "@/lib/households/search/index-households";

/**
 * Of a guardian who has an account, the address of the family's file is the account's: writes it there, and nobody
 * waits any longer for the proof of another one. The desk finds the household by it at once.
 * @param email normalised
 */
export async function followAccountAddress(ctx: Context, accountId: string, email: string): Promise<void> {
  const moved = await ctx.tx
    .update(guardian)
    .set({ email })
    .where(and(eq(guardian.communeId, ctx.commune.id), eq(guardian.accountId, accountId)))
    .returning({ id: guardian.id, householdId: guardian.householdId });
  for (const { id, householdId } of moved) {
    await ctx.tx
      .update(recordChange)
      .set({ state: "replaced", awaits: null })
      .where(
        and(
          eq(recordChange.communeId, ctx.commune.id),
          eq(recordChange.guardianId, id),
          eq(recordChange.field, "email"),
          eq(recordChange.state, "pending"),
        ),
      );
    await indexHouseholds(ctx, [householdId]);
  }
}
