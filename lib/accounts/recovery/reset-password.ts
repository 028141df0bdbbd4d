import { spendLink } from "@/lib/accounts/links/spend-link";
import { lockAccount } from "@/lib/accounts/lock-person";
import { preparePassword, storePassword } from "@/lib/accounts/passwords/set-password";
import type { VisitorContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { findReset, RESET } from "./find-reset";
import type { ResetPasswordInput } from "./schemas";

/**
 * Gives the account of the link its new password, and signs it out everywhere. Returns its address.
 * @throws DomainError "link-dead", and those of `checkPassword`
 */
export async function resetPassword(
  ctx: VisitorContext,
  { token, password }: Pick<ResetPasswordInput, "token" | "password">,
): Promise<{ email: string }> {
  const reset = await findReset(ctx, token);
  if (!reset) throw new DomainError("link-dead");
  const passwordHash = await preparePassword(ctx, reset.accountId, password);
  await lockAccount(ctx, reset.accountId);
  await spendLink(ctx, token, RESET);
  await storePassword(ctx, reset.accountId, passwordHash, { action: "password-reset" });
  return { email: reset.email };
}
