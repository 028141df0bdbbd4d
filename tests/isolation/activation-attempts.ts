import { and, eq } from "drizzle-orm";
import { outboxMessage } from "@/db/schema";
import { composeAccountOpened } from "@/lib/accounts/activation/compose-account-opened";
import { composeAddressKnown } from "@/lib/accounts/activation/compose-address-known";
import { composeAddressValidation } from "@/lib/accounts/activation/compose-address-validation";
import { composeOtherAddress } from "@/lib/accounts/activation/compose-other-address";
import { confirmAddress } from "@/lib/accounts/activation/confirm-address";
import { findInvitation, getInvitation } from "@/lib/accounts/activation/find-invitation";
import { getActivation } from "@/lib/accounts/activation/get-activation";
import { openAccount } from "@/lib/accounts/activation/open-account";
import { openGuardianAccount } from "@/lib/accounts/activation/open-guardian-account";
import { openStaffAccount } from "@/lib/accounts/activation/open-staff-account";
import { addAccount, giveToGuardian } from "@/lib/accounts/add-account";
import { getAccountOwner } from "@/lib/accounts/get-account-owner";
import { tokenOf } from "@/lib/accounts/links/link-token";
import { composePasswordChanged } from "@/lib/accounts/passwords/compose-password-changed";
import { preparePassword, setPassword, storePassword } from "@/lib/accounts/passwords/set-password";
import { askForLink } from "@/lib/accounts/recovery/ask-for-link";
import { composePasswordReset } from "@/lib/accounts/recovery/compose-password-reset";
import { findReset } from "@/lib/accounts/recovery/find-reset";
import { resetPassword } from "@/lib/accounts/recovery/reset-password";
import type { SystemContext, VisitorContext } from "@/lib/context";
import type { Attempt } from "./attempts";
import type { Neighbour } from "./neighbour";

const GOOD = "Cinq-Pommes7";
const NEW = { email: "intrus@exemple.fr", passwordHash: "x" };

const asVisitor = (ctx: SystemContext): VisitorContext => ({
  ...ctx,
  actor: { kind: "visitor", address: "203.0.113.9", userAgent: "test" },
});
const tokenFrom = (neighbour: Neighbour) => tokenOf(neighbour.linkId);
const accountFrom = (neighbour: Neighbour) => ({ accountId: neighbour.guardian.accountId });

/** With the link, the account and the address of the neighbour's guardian. */
export const activationAttempts: readonly Attempt<SystemContext>[] = [
  {
    of: "getActivation",
    what: "looks where the neighbour's link leads",
    run: (ctx, neighbour) => getActivation(ctx, neighbour.invitationToken),
  },
  {
    of: "findInvitation",
    what: "looks for the neighbour's invitation",
    run: (ctx, neighbour) => findInvitation(ctx, neighbour.invitationToken),
  },
  {
    of: "getInvitation",
    what: "reads the neighbour's invitation",
    run: (ctx, neighbour) => getInvitation(ctx, neighbour.invitationToken),
    refusal: "link-dead",
  },
  {
    of: "openAccount",
    what: "opens an account by the neighbour's link",
    run: (ctx, neighbour) =>
      openAccount(asVisitor(ctx), {
        token: neighbour.invitationToken,
        email: neighbour.invitedEmail,
        password: GOOD,
        repeated: GOOD,
      }),
    refusal: "link-dead",
  },
  {
    of: "confirmAddress",
    what: "proves an address by the neighbour's link",
    run: (ctx, neighbour) => confirmAddress(asVisitor(ctx), { token: neighbour.proofToken }),
    refusal: "link-dead",
  },
  {
    of: "openGuardianAccount",
    what: "opens an account for the neighbour",
    run: (ctx, neighbour) => openGuardianAccount(ctx, neighbour.guardian.guardianId, NEW),
    refusal: "guardian-not-found",
  },
  {
    of: "giveToGuardian",
    what: "gives the neighbour an account",
    run: async (ctx, neighbour) =>
      giveToGuardian(ctx, await addAccount(ctx, NEW), neighbour.guardian.guardianId),
    refusal: "guardian-not-found",
  },
  {
    of: "openStaffAccount",
    what: "gives the neighbour's agent a password",
    run: (ctx, neighbour) => openStaffAccount(ctx, neighbour.staff.accountId, "x"),
    refusal: "account-not-found",
  },
  {
    of: "getAccountOwner",
    what: "asks whose account it is",
    run: (ctx, neighbour) => getAccountOwner(ctx, neighbour.guardian.accountId),
    refusal: "account-not-found",
  },
  {
    of: "setPassword",
    what: "changes the neighbour's password",
    run: (ctx, neighbour) => setPassword(ctx, neighbour.guardian.accountId, GOOD),
    refusal: "account-not-found",
  },
  {
    of: "preparePassword",
    what: "prepares a password for the neighbour",
    run: (ctx, neighbour) => preparePassword(ctx, neighbour.guardian.accountId, GOOD),
    refusal: "account-not-found",
  },
  {
    of: "storePassword",
    what: "stores a password for the neighbour",
    run: (ctx, neighbour) => storePassword(ctx, neighbour.guardian.accountId, "x"),
    refusal: "account-not-found",
  },
  {
    of: "askForLink",
    what: "asks for a link at the neighbour's address",
    run: async (ctx, { guardian: { email } }) => {
      await askForLink(ctx, { email });
      return ctx.tx
        .select({ recipient: outboxMessage.recipient })
        .from(outboxMessage)
        .where(and(eq(outboxMessage.communeId, ctx.commune.id), eq(outboxMessage.recipient, email)));
    },
  },
  {
    of: "findReset",
    what: "looks whose password the neighbour's link changes",
    run: (ctx, neighbour) => findReset(ctx, tokenFrom(neighbour)),
  },
  {
    of: "resetPassword",
    what: "changes the neighbour's password by their link",
    run: (ctx, neighbour) => resetPassword(asVisitor(ctx), { token: tokenFrom(neighbour), password: GOOD }),
    refusal: "link-dead",
  },
  {
    of: "composeAccountOpened",
    what: "writes that the neighbour's account is open",
    run: (ctx, neighbour) => composeAccountOpened(ctx, accountFrom(neighbour)),
    refusal: "account-not-found",
  },
  {
    of: "composeAddressKnown",
    what: "writes that the neighbour has an account",
    run: (ctx, neighbour) => composeAddressKnown(ctx, accountFrom(neighbour)),
    refusal: "account-not-found",
  },
  {
    of: "composeOtherAddress",
    what: "writes which address the neighbour has taken",
    run: (ctx, neighbour) => composeOtherAddress(ctx, accountFrom(neighbour)),
    refusal: "account-not-found",
  },
  {
    of: "composePasswordChanged",
    what: "writes when the neighbour's password was changed",
    run: (ctx, neighbour) => composePasswordChanged(ctx, accountFrom(neighbour)),
    refusal: "account-not-found",
  },
  {
    of: "composeAddressValidation",
    what: "writes the neighbour's proof of an address",
    run: (ctx, neighbour) => composeAddressValidation(ctx, { linkId: neighbour.proofId }),
    refusal: "not-found",
  },
  {
    of: "composePasswordReset",
    what: "writes the neighbour's link of a forgotten password",
    run: (ctx, neighbour) => composePasswordReset(ctx, { linkId: neighbour.linkId }),
    refusal: "not-found",
  },
];
