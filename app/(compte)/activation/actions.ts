"use server";

import { rememberAddress } from "@/app/(compte)/typed-address";
import { confirmAddress } from "@/lib/accounts/activation/confirm-address";
import { openAccount } from "@/lib/accounts/activation/open-account";
import { confirmAddressInput, openAccountInput } from "@/lib/accounts/activation/schemas";
import { GoTo, visitorAction } from "@/lib/action";

export const openAccountAction = visitorAction(
  openAccountInput,
  async (ctx, input) => {
    const { step, email } = await openAccount(ctx, input);
    await rememberAddress(email);
    return new GoTo(step === "gate" ? "/activation/verification" : "/activation/compte-ouvert");
  },
  { keep: ["email"] },
);

export const confirmAddressAction = visitorAction(confirmAddressInput, async (ctx, input) => {
  const { email } = await confirmAddress(ctx, input);
  await rememberAddress(email);
  return new GoTo("/activation/compte-ouvert");
});
