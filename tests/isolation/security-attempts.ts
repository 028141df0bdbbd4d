import { tokenOf } from "@/lib/accounts/links/link-token";
import { composeEmailChange } from "@/lib/accounts/profile/compose-email-change";
import { composeEmailChanged } from "@/lib/accounts/profile/compose-email-changed";
import { confirmEmailChange } from "@/lib/accounts/profile/confirm-email-change";
import { dropSecondFactor } from "@/lib/accounts/second-factor/remove-second-factor";
import { composeNewDevice } from "@/lib/accounts/sessions/compose-new-device";
import { endOtherSession } from "@/lib/accounts/sessions/end-other-sessions";
import { listSessions } from "@/lib/accounts/sessions/list-sessions";
import type { FamilyContext, StaffContext, SystemContext, VisitorContext } from "@/lib/context";
import type { Attempt } from "./attempts";

/** With the identifiers of the neighbour's browser, account and link. */
export const securityFamilyAttempts: readonly Attempt<FamilyContext>[] = [
  {
    of: "listSessions",
    what: "looks where they are signed in",
    // Were the neighbour's among them, so would the neighbour be told.
    run: async (ctx, neighbour) =>
      (await listSessions(ctx)).some(({ id }) => id === neighbour.guardian.sessionId)
        ? neighbour.householdId
        : null,
  },
  {
    of: "endOtherSession",
    what: "signs the neighbour out",
    run: async (ctx, neighbour) => {
      await endOtherSession(ctx, { id: neighbour.guardian.sessionId });
      return ctx.commune.id === neighbour.commune.id && ctx.actor.accountId === neighbour.guardian.accountId
        ? neighbour.householdId
        : null;
    },
  },
];

export const securityStaffAttempts: readonly Attempt<StaffContext>[] = [
  {
    of: "dropSecondFactor",
    what: "takes the telephone off the neighbour's agent",
    run: async (ctx, neighbour) => {
      await dropSecondFactor(ctx, neighbour.staff.accountId);
      return ctx.commune.id === neighbour.commune.id ? neighbour.householdId : null;
    },
  },
];

export const securityAttempts: readonly Attempt<SystemContext>[] = [
  {
    of: "composeNewDevice",
    what: "tells of the neighbour's browser",
    run: (ctx, neighbour) => composeNewDevice(ctx, { sessionId: neighbour.guardian.sessionId }),
    refusal: "not-found",
  },
  {
    of: "composeEmailChange",
    what: "writes the neighbour's link",
    run: (ctx, neighbour) => composeEmailChange(ctx, { linkId: neighbour.addressLinkId }),
    refusal: "not-found",
  },
  {
    of: "composeEmailChanged",
    what: "writes to the neighbour's old address",
    run: (ctx, neighbour) =>
      composeEmailChanged(ctx, { accountId: neighbour.guardian.accountId, at: "2024-05-22T14:29:00Z" }),
    refusal: "account-not-found",
  },
  {
    of: "confirmEmailChange",
    what: "changes the neighbour's address",
    run: ({ commune, now, tx }, neighbour) => {
      const ctx: VisitorContext = {
        commune,
        now,
        tx,
        actor: { kind: "visitor", address: "203.0.113.9", userAgent: "" },
      };
      return confirmEmailChange(ctx, { token: tokenOf(neighbour.addressLinkId) });
    },
    refusal: "link-dead",
  },
];
