import { and, eq } from "drizzle-orm";
import { account } from "@/db/schema";
import { countAsking } from "@/lib/accounts/limits/count-asking";
import { issueLinks } from "@/lib/accounts/links/issue-links";
import { lockGuardians } from "@/lib/accounts/lock-person";
import type { VisitorContext } from "@/lib/context";
import { enqueue, enqueueEach } from "@/lib/mail/enqueue";

/**
 * Writes to an address that a guardian has typed: a link that proves it and opens the account with the password already
 * chosen, or, where it has an account, that it has one. On the screen the two are the same.
 * @throws DomainError "too-many-tries"
 */
export async function askToProve(
  ctx: VisitorContext,
  { guardianId, email, passwordHash }: { guardianId: string; email: string; passwordHash: string },
): Promise<void> {
  if (!(await countAsking(ctx, email))) return;
  const [taken] = await ctx.tx
    .select({ id: account.id, disabledAt: account.disabledAt })
    .from(account)
    .where(and(eq(account.communeId, ctx.commune.id), eq(account.email, email)));
  await lockGuardians(ctx, [guardianId]);
  // Issued whatever was found, so that both answers take the same time; one that no letter carries opens nothing.
  const links = await issueLinks(ctx, "address-validation", [{ owner: { guardianId }, email, passwordHash }]);
  if (!taken)
    await enqueueEach(
      ctx,
      "address-validation",
      links.map(({ linkId, messageId }) => ({ recipient: email, payload: { linkId }, id: messageId })),
    );
  // Who closed an account will be asked in person: a letter that says "sign in" would lead to a closed door.
  else if (!taken.disabledAt)
    await enqueue(ctx, "address-known", { recipients: [email], payload: { accountId: taken.id } });
}
