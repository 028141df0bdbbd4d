"use server";

import { z } from "zod";
import { askEmailChange } from "@/lib/accounts/profile/ask-email-change";
import { changePassword } from "@/lib/accounts/profile/change-password";
import {
  changeEmailInput,
  changePasswordInput,
  type Done,
  endSessionInput,
} from "@/lib/accounts/profile/schemas";
import { removeSecondFactor } from "@/lib/accounts/second-factor/remove-second-factor";
import { renewRecoveryCodes } from "@/lib/accounts/second-factor/renew-recovery-codes";
import { endOtherSession, endOtherSessions } from "@/lib/accounts/sessions/end-other-sessions";
import { GoTo, personAction, staffAction } from "@/lib/action";

const done = (what: Done) => new GoTo(`/mon-compte?fait=${what}`);
const noInput = z.object({});

export const changePasswordAction = personAction(changePasswordInput, async (ctx, input) => {
  await changePassword(ctx, input);
  return done("mot-de-passe");
});

export const askEmailChangeAction = personAction(
  changeEmailInput,
  async (ctx, input) => {
    await askEmailChange(ctx, input);
    return done("adresse");
  },
  { keep: ["email"] },
);

export const endSessionAction = personAction(endSessionInput, async (ctx, input) => {
  await endOtherSession(ctx, input);
  return done("appareil");
});

export const endOtherSessionsAction = personAction(noInput, async (ctx) => {
  await endOtherSessions(ctx);
  return done("appareils");
});

export const removeSecondFactorAction = staffAction(noInput, async (ctx) => {
  await removeSecondFactor(ctx);
  return done("facteur-retire");
});

/** Answers with the codes: they are shown this once, also without scripts. */
export const renewRecoveryCodesAction = staffAction(noInput, renewRecoveryCodes);
