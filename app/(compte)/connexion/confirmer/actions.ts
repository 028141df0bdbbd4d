"use server";

import { confirmPassword } from "@/lib/accounts/confirm-password";
import { confirmPasswordInput, readWayBack } from "@/lib/accounts/schemas";
import { GoTo, knownAction } from "@/lib/action";

export const confirmPasswordAction = knownAction(confirmPasswordInput, async (ctx, input) => {
  await confirmPassword(ctx, input);
  return new GoTo(readWayBack(input.retour));
});
