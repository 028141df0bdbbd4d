"use server";

import { confirmEmailChange } from "@/lib/accounts/profile/confirm-email-change";
import { confirmEmailInput } from "@/lib/accounts/profile/schemas";
import { GoTo, visitorAction } from "@/lib/action";

export const confirmEmailAction = visitorAction(confirmEmailInput, async (ctx, input) => {
  await confirmEmailChange(ctx, input);
  return new GoTo("/adresse/confirmee");
});
