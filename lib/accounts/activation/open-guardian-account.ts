import { addAccount, giveToGuardian } from "@/lib/accounts/add-account";
import { followAccountAddress } from "@/lib/accounts/follow-account-address";
import { fullName, getAccountOwner } from "@/lib/accounts/get-account-owner";
import { endLinks } from "@/lib/accounts/links/end-links";
import { audit } from "@/lib/audit";
import type { Context } from "@/lib/context";
import { enqueue } from "@/lib/mail/enqueue";

/**
 * Opens the account of a guardian whose address is proven, which becomes the one of the family's file; their other
 * links open nothing more. Returns its id.
 * @throws DomainError "email-taken", "guardian-not-found" when they have an account already
 */
export async function openGuardianAccount(
  ctx: Context,
  guardianId: string,
  { email, passwordHash }: { email: string; passwordHash: string },
): Promise<string> {
  const accountId = await addAccount(ctx, { email, passwordHash });
  await giveToGuardian(ctx, accountId, guardianId);
  await followAccountAddress(ctx, accountId, email);
  await endLinks(ctx, { guardianId });
  await audit(ctx, {
    action: "account-opened",
    subject: { kind: "account", id: accountId },
    accountId,
    name: fullName(await getAccountOwner(ctx, accountId)),
    detail: { email },
  });
  await enqueue(ctx, "account-opened", { recipients: [email], payload: { accountId } });
  return accountId;
}
