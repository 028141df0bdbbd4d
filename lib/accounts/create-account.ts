import { v7 as uuidv7 } from "uuid";
import { staff } from "@/db/schema";
import type { StaffRole, SystemContext } from "@/lib/context";
import { addAccount, giveToGuardian } from "./add-account";
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
  const passwordHash = await hashPassword(password);
  const accountId = await addAccount(ctx, { email: normaliseEmail(email), passwordHash });
  if ("guardianId" in owner) await giveToGuardian(ctx, accountId, owner.guardianId);
  else await ctx.tx.insert(staff).values({ communeId: ctx.commune.id, id: uuidv7(), accountId, ...owner });
  return accountId;
}
