"use server";

import { rememberAddress } from "@/app/(compte)/typed-address";
import { resetPassword } from "@/lib/accounts/recovery/reset-password";
import { resetPasswordInput } from "@/lib/accounts/recovery/schemas";
import { GoTo, visitorAction } from "@/lib/action";

export const resetPasswordAction = visitorAction(resetPasswordInput, async (ctx, input) => {
  const { email } = await resetPassword(ctx, input);
  await rememberAddress(email);
  return new GoTo("/mot-de-passe/change");
});
