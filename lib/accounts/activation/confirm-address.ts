import { and, eq } from "drizzle-orm";
import { guardian } from "@/db/schema";
import { findLink } from "@/lib/accounts/links/find-link";
import { spendLink } from "@/lib/accounts/links/spend-link";
import { lockGuardians } from "@/lib/accounts/lock-person";
import type { VisitorContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { enqueue } from "@/lib/mail/enqueue";
import type { Opening } from "./open-account";
import { openGuardianAccount } from "./open-guardian-account";
import type { ConfirmAddressInput } from "./schemas";

const PROOFS = ["address-validation"] as const;

/**
 * "Validation e-mail": who presses here reads the address that was typed, so the account is opened with it. The address
 * that the family's file had, which was invited, is told of it.
 * @throws DomainError "link-dead", "email-taken" when somebody was faster with this address, "guardian-not-found" when
 * their account was opened meanwhile
 */
export async function confirmAddress(ctx: VisitorContext, { token }: ConfirmAddressInput): Promise<Opening> {
  const found = await findLink(ctx, token, PROOFS);
  if (found.kind === "live" && found.link.guardianId) await lockGuardians(ctx, [found.link.guardianId]);
  const { guardianId, email, passwordHash } = await spendLink(ctx, token, PROOFS);
  if (!guardianId || !passwordHash) throw new DomainError("link-dead");
  const [file] = await ctx.tx
    .select({ email: guardian.email })
    .from(guardian)
    .where(and(eq(guardian.communeId, ctx.commune.id), eq(guardian.id, guardianId)));
  const accountId = await openGuardianAccount(ctx, guardianId, { email, passwordHash });
  if (file?.email && file.email !== email)
    await enqueue(ctx, "other-address", { recipients: [file.email], payload: { accountId } });
  return { step: "opened", email };
}
