import { and, asc, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { guardian, recordChange } from "@/db/schema";
import type { Context } from "@/lib/context";
import { indexHouseholds } from "@/lib/households/search/index-households";

/**
 * Of a guardian who has an account, the address of the family's file is the account's: writes it there, and nobody
 * waits any longer for the proof of another one. What the file said before is kept beside it; an equal address changes
 * nothing. The desk finds the household by it at once.
 * @param email normalised
 */
export async function followAccountAddress(ctx: Context, accountId: string, email: string): Promise<void> {
  // The person's row before its changes, as whoever saves the file or proves an address has it: nobody waits in a circle.
  const found = await ctx.tx
    .select({ id: guardian.id, householdId: guardian.householdId, before: guardian.email })
    .from(guardian)
    .where(and(eq(guardian.communeId, ctx.commune.id), eq(guardian.accountId, accountId)))
    .orderBy(asc(guardian.id))
    .for("no key update");
  for (const { id, householdId, before } of found) {
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
    if (before === email) continue;
    await ctx.tx
      .update(guardian)
      .set({ email })
      .where(and(eq(guardian.communeId, ctx.commune.id), eq(guardian.id, id)));
    await ctx.tx.insert(recordChange).values({
      communeId: ctx.commune.id,
      id: uuidv7(),
      submissionId: uuidv7(),
      householdId,
      guardianId: id,
      field: "email",
      before,
      after: email,
      state: "applied",
      changedBy: id,
      changedAt: ctx.now,
    });
    await indexHouseholds(ctx, [householdId]);
  }
}
