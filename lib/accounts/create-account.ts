import { and, eq, isNull } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { account, guardian, staff } from "@/db/schema";
import { realNow } from "@/lib/clock";
import type { StaffRole, SystemContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { hashPassword } from "./password";
import { normaliseEmail } from "./rules/normalise-email";

export interface NewAccount {
  email: string;
  password: string;
  /** Whose account it is: a guardian who has none yet, or a new member of staff. */
  owner: { guardianId: string } | { firstName: string; lastName: string; role: StaffRole };
}

/**
 * Opens an account, one a person, and gives it to its owner. Returns its id.
 * @throws DomainError "email-taken", "guardian-not-found"
 */
export async function createAccount(
  ctx: SystemContext,
  { email, password, owner }: NewAccount,
): Promise<string> {
  const [created] = await ctx.tx
    .insert(account)
    .values({
      communeId: ctx.commune.id,
      id: uuidv7(),
      email: normaliseEmail(email),
      passwordHash: await hashPassword(password),
      createdAt: realNow(),
    })
    .onConflictDoNothing({ target: [account.communeId, account.email] })
    .returning({ id: account.id });
  if (!created) throw new DomainError("email-taken");
  if ("guardianId" in owner) await giveToGuardian(ctx, created.id, owner.guardianId);
  else
    await ctx.tx
      .insert(staff)
      .values({ communeId: ctx.commune.id, id: uuidv7(), accountId: created.id, ...owner });
  return created.id;
}

async function giveToGuardian(ctx: SystemContext, accountId: string, guardianId: string): Promise<void> {
  const linked = await ctx.tx
    .update(guardian)
    .set({ accountId })
    .where(
      and(eq(guardian.communeId, ctx.commune.id), eq(guardian.id, guardianId), isNull(guardian.accountId)),
    )
    .returning({ id: guardian.id });
  if (linked.length === 0) throw new DomainError("guardian-not-found");
}
