import { and, eq, isNull } from "drizzle-orm";
import { account } from "@/db/schema";
import { fullName, getAccountOwner } from "@/lib/accounts/get-account-owner";
import { endLinks } from "@/lib/accounts/links/end-links";
import { hashPassword } from "@/lib/accounts/password";
import { revokeSessions } from "@/lib/accounts/sessions/revoke-sessions";
import { audit } from "@/lib/audit";
import { realNow } from "@/lib/clock";
import type { Context } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { enqueue } from "@/lib/mail/enqueue";
import { checkPassword } from "./check-password";

export interface PasswordChange {
  /** The browser that stays signed in; all others are signed out. */
  keepSessionId?: string | null;
  /** How the trail calls it. */
  action?: "password-changed" | "password-reset";
}

/**
 * Gives an account a new password: signs its other browsers out, ends the links that were sent for a forgotten one,
 * leaves a trail and writes to its owner. Whoever calls it has made sure that it is them.
 * @throws DomainError "account-not-found", and those of `checkPassword`
 */
export async function setPassword(
  ctx: Context,
  accountId: string,
  password: string,
  change: PasswordChange = {},
): Promise<void> {
  await storePassword(ctx, accountId, await preparePassword(ctx, accountId, password), change);
}

/**
 * The slow half, which locks nothing: checks the password against its owner and hashes it.
 * @throws DomainError "account-not-found", and those of `checkPassword`
 */
export async function preparePassword(ctx: Context, accountId: string, password: string): Promise<string> {
  const { email, firstName, lastName } = await getAccountOwner(ctx, accountId);
  checkPassword(password, { names: [firstName, lastName], email, communeName: ctx.commune.name });
  return hashPassword(password);
}

/** The quick half. @throws DomainError "account-not-found" */
export async function storePassword(
  ctx: Context,
  accountId: string,
  passwordHash: string,
  { keepSessionId = null, action = "password-changed" }: PasswordChange = {},
): Promise<void> {
  const now = realNow();
  const owner = await getAccountOwner(ctx, accountId);
  const changed = await ctx.tx
    .update(account)
    .set({ passwordHash, passwordChangedAt: now })
    .where(and(eq(account.communeId, ctx.commune.id), eq(account.id, accountId), isNull(account.disabledAt)))
    .returning({ id: account.id });
  if (changed.length === 0) throw new DomainError("account-not-found");
  await revokeSessions(ctx, accountId, { except: keepSessionId ?? undefined });
  await endLinks(ctx, { accountId }, ["password-reset"]);
  await audit(ctx, {
    action,
    subject: { kind: "account", id: accountId },
    accountId,
    name: fullName(owner) || owner.email,
  });
  await enqueue(ctx, "password-changed", { recipients: [owner.email], payload: { accountId } });
}
