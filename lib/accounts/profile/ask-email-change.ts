import { and, eq } from "drizzle-orm";
import { account } from "@/db/schema";
import { audit } from "@/lib/audit";
import type { PersonContext } from "@/lib/context";
import { enqueueEach } from "@/lib/mail/enqueue";
import { checkOwnPassword } from "../check-own-password";
import { issueLinks } from "../links/issue-links";
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
  if (taken.length > 0) return;
  const links = await issueLinks(ctx, "email-change", [{ owner: { accountId }, email }]);
  await enqueueEach(
    ctx,
    "email-change",
    links.map(({ linkId, messageId }) => ({ recipient: email, payload: { linkId }, id: messageId })),
  );
}
