import { and, eq, isNull } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { account, guardian } from "@/db/schema";
import { realNow } from "@/lib/clock";
import type { Context } from "@/lib/context";
import { DomainError } from "@/lib/errors";

/**
 * A new account at this address, without an owner yet. Of two who take the same address at once, one gets it.
 * @param email normalised
 * @throws DomainError "email-taken"
 */
export async function addAccount(
  ctx: Context,
  { email, passwordHash }: { email: string; passwordHash: string | null },
): Promise<string> {
  const [created] = await ctx.tx
    .insert(account)
    .values({ communeId: ctx.commune.id, id: uuidv7(), email, passwordHash, createdAt: realNow() })
    .onConflictDoNothing({ target: [account.communeId, account.email] })
    .returning({ id: account.id });
  if (!created) throw new DomainError("email-taken");
  return created.id;
}

/**
 * Makes the account a guardian's, who has none yet: of two at once, one is given.
 * @throws DomainError "guardian-not-found"
 */
export async function giveToGuardian(ctx: Context, accountId: string, guardianId: string): Promise<void> {
  const given = await ctx.tx
    .update(guardian)
    .set({ accountId })
    .where(
      and(eq(guardian.communeId, ctx.commune.id), eq(guardian.id, guardianId), isNull(guardian.accountId)),
    )
    .returning({ id: guardian.id });
  if (given.length === 0) throw new DomainError("guardian-not-found");
}
