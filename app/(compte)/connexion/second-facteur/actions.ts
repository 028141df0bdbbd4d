"use server";

import { readWayBack } from "@/lib/accounts/schemas";
import { beginSecondFactor } from "@/lib/accounts/second-factor/begin-second-factor";
import { confirmSecondFactor } from "@/lib/accounts/second-factor/confirm-second-factor";
import { beginInput, codeInput } from "@/lib/accounts/second-factor/schemas";
import { GoTo, thresholdAction } from "@/lib/action";

export const beginSecondFactorAction = thresholdAction(beginInput, async (ctx, { retour }) => {
  await beginSecondFactor(ctx);
  return new GoTo(`/connexion/second-facteur?retour=${encodeURIComponent(readWayBack(retour))}`);
});

/** Answers with the recovery codes: they are shown this once, also without scripts. */
export const confirmSecondFactorAction = thresholdAction(codeInput, confirmSecondFactor);
