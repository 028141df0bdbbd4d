import { and, eq, isNull } from "drizzle-orm";
import { account } from "@/db/schema";
import { fullName, getAccountOwner } from "@/lib/accounts/get-account-owner";
import { audit } from "@/lib/audit";
import type { Context } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { enqueue } from "@/lib/mail/enqueue";

/**
 * Gives its first password to the account of a member of staff.
 * @throws DomainError "account-not-found" when it is closed, or has a password already
 */
export async function openStaffAccount(ctx: Context, accountId: string, passwordHash: string): Promise<void> {
  const owner = await getAccountOwner(ctx, accountId);
  const opened = await ctx.tx
    .update(account)
    .set({ passwordHash })
    .where(
      and(
        eq(account.communeId, ctx.commune.id),
        eq(account.id, accountId),
        isNull(account.passwordHash),
        isNull(account.disabledAt),
      ),
    )
    .returning({ id: account.id });
  if (opened.length === 0) throw new DomainError("account-not-found");
  await audit(ctx, {
    action: "account-opened",
    subject: { kind: "account", id: accountId },
    accountId,
    name: fullName(owner),
    detail: { email: owner.email },
  });
  await enqueue(ctx, "account-opened", { recipients: [owner.email], payload: { accountId } });
}
