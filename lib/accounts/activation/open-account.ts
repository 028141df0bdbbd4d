import { spendLink } from "@/lib/accounts/links/spend-link";
import { lockAccount, lockGuardians } from "@/lib/accounts/lock-person";
import { hashPassword } from "@/lib/accounts/password";
import { checkPassword } from "@/lib/accounts/passwords/check-password";
import { normaliseEmail } from "@/lib/accounts/rules/normalise-email";
import type { VisitorContext } from "@/lib/context";
import { askToProve } from "./ask-to-prove";
import { getInvitation, INVITATIONS } from "./find-invitation";
import { openGuardianAccount } from "./open-guardian-account";
import { openStaffAccount } from "./open-staff-account";
import type { OpenAccountInput } from "./schemas";

/** "opened": the link has proven the address. "gate": the address that was typed has still to be proven. */
export interface Opening {
  step: "opened" | "gate";
  email: string;
}

/**
 * "Votre compte": opens the account of whom the link invites, with the address that it was sent to; for another
 * address opens nothing yet, and writes there. Whether that one has an account already does not show.
 * @throws DomainError "link-dead", "email-taken" for the invited address itself, "too-many-tries", and those of
 * `checkPassword`
 */
export async function openAccount(ctx: VisitorContext, input: OpenAccountInput): Promise<Opening> {
  const { link, invited } = await getInvitation(ctx, input.token);
  const email = invited.kind === "staff" ? link.email : normaliseEmail(input.email);
  const names = [invited.firstName, invited.lastName];
  checkPassword(input.password, { names, email, communeName: ctx.commune.name });
  // Before the first lock: it takes as long as all the rest together.
  const passwordHash = await hashPassword(input.password);
  if (invited.kind === "guardian" && email !== link.email) {
    await askToProve(ctx, { guardianId: invited.guardianId, email, passwordHash });
    return { step: "gate", email };
  }
  if (invited.kind === "staff") await lockAccount(ctx, invited.accountId);
  else await lockGuardians(ctx, [invited.guardianId]);
  await spendLink(ctx, input.token, INVITATIONS);
  if (invited.kind === "staff") await openStaffAccount(ctx, invited.accountId, passwordHash);
  else await openGuardianAccount(ctx, invited.guardianId, { email, passwordHash });
  return { step: "opened", email };
}
