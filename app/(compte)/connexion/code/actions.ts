"use server";

import { readWayBack } from "@/lib/accounts/schemas";
import { giveSecondFactor } from "@/lib/accounts/second-factor/give-second-factor";
import { codeInput } from "@/lib/accounts/second-factor/schemas";
import { GoTo, thresholdAction } from "@/lib/action";

export const giveCodeAction = thresholdAction(codeInput, async (ctx, input) => {
  await giveSecondFactor(ctx, input);
  return new GoTo(readWayBack(input.retour));
});
