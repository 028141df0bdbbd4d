import { and, eq } from "drizzle-orm";
import { readDatabaseError } from "@/db/errors";
import { account } from "@/db/schema";
import { audit } from "@/lib/audit";
import { realNow } from "@/lib/clock";
import type { VisitorContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { enqueue } from "@/lib/mail/enqueue";
import { followAccountAddress } from "../follow-account-address";
import { getAccountOwner } from "../get-account-owner";
import { endLinks } from "../links/end-links";
import { spendLink } from "../links/spend-link";

/**
 * Follows the link that went to a new address: the account signs in with it from now on, and the old address is told.
 * A guardian's file has the new address from then on. Returns it.
 * @throws DomainError "link-dead", "email-taken", "account-not-found"
 */
export async function confirmEmailChange(ctx: VisitorContext, { token }: { token: string }): Promise<string> {
  const { accountId, email } = await spendLink(ctx, token, ["email-change"]);
  const owner = await getAccountOwner(ctx, accountId ?? "");
  await moveAccount(ctx, owner.accountId, email);
  await followAccountAddress(ctx, owner.accountId, email);
  // What was sent to the old address opens nothing any more.
  await endLinks(ctx, owner, ["password-reset"]);
  await audit(ctx, {
    action: "email-changed",
    subject: { kind: "account", id: owner.accountId },
    accountId: owner.accountId,
    name: `${owner.firstName} ${owner.lastName}`,
  });
  await enqueue(ctx, "email-changed", {
    recipients: [owner.email],
    payload: { accountId: owner.accountId, at: realNow().toString() },
  });
  return email;
}

async function moveAccount(ctx: VisitorContext, accountId: string, email: string): Promise<void> {
  try {
    await ctx.tx
      .update(account)
      .set({ email })
      .where(and(eq(account.communeId, ctx.commune.id), eq(account.id, accountId)));
  } catch (error) {
    // The whole act is undone with it, the spending of the link as well.
    if (readDatabaseError(error)?.constraint === "account_email_key") throw new DomainError("email-taken");
    throw error;
  }
}
