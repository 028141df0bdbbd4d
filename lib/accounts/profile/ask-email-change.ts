import { and, eq } from "drizzle-orm";
import { account } from "@/db/schema";
import { audit } from "@/lib/audit";
import type { PersonContext } from "@/lib/context";
import { checkOwnPassword } from "../check-own-password";
import { sendLinks } from "../links/send-links";
import { normaliseEmail } from "../rules/normalise-email";

/**
 * Sends a link to the address that the actor wants to sign in with: following it proves the address, and changes it.
 * An address that has an account already is sent nothing, and the answer is the same.
 * @throws DomainError "password-wrong", "too-many-tries"
 */
export async function askEmailChange(
  ctx: PersonContext,
  { email: typed, current }: { email: string; current: string },
): Promise<void> {
  await checkOwnPassword(ctx, current);
  const email = normaliseEmail(typed);
  const { accountId } = ctx.actor;
  await audit(ctx, { action: "email-change-asked", subject: { kind: "account", id: accountId } });
  const taken = await ctx.tx
    .select({ id: account.id })
    .from(account)
    .where(and(eq(account.communeId, ctx.commune.id), eq(account.email, email)));
  if (taken.length === 0) await sendLinks(ctx, "email-change", [{ owner: { accountId }, email }]);
}
