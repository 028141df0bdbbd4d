import { and, eq, isNotNull, or } from "drizzle-orm";
import { guardian } from "@/db/schema";
import type { FamilyContext } from "@/lib/context";

/** Who is told of a checkout: who pressed, and the household's other guardians with an account who want copies. */
export async function listRecipients(ctx: FamilyContext): Promise<string[]> {
  const rows = await ctx.tx
    .select({ email: guardian.email })
    .from(guardian)
    .where(
      and(
        eq(guardian.communeId, ctx.commune.id),
        eq(guardian.householdId, ctx.actor.householdId),
        isNotNull(guardian.accountId),
        isNotNull(guardian.email),
        or(eq(guardian.id, ctx.actor.guardianId), eq(guardian.wantsCopies, true)),
      ),
    );
  return rows.flatMap((row) => row.email ?? []);
}
