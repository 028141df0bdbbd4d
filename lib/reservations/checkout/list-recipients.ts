import { and, eq, or } from "drizzle-orm";
import { account, guardian } from "@/db/schema";
import { isAccountOfGuardian, mailAddress } from "@/lib/accounts/mail-address";
import type { FamilyContext } from "@/lib/context";

/** Who is told of a checkout: who pressed, and the household's other guardians with an account who want copies. */
export async function listRecipients(ctx: FamilyContext): Promise<string[]> {
  const rows = await ctx.tx
    .select({ email: mailAddress })
    .from(guardian)
    .innerJoin(account, isAccountOfGuardian)
    .where(
      and(
        eq(guardian.communeId, ctx.commune.id),
        eq(guardian.householdId, ctx.actor.householdId),
        or(eq(guardian.id, ctx.actor.guardianId), eq(guardian.wantsCopies, true)),
      ),
    );
  return rows.flatMap((row) => row.email ?? []);
}
