import type { Metadata } from "next";
import { knownPage } from "@/app/(compte)/signed-in-door";
import { ConfirmPasswordForm } from "@/components/accounts/confirm-password-form";
import { getAccountOwner } from "@/lib/accounts/get-account-owner";
import { wayBackSearch } from "@/lib/accounts/schemas";
import { translatorOf } from "@/lib/i18n/translator";
import { SignOutForm } from "../sign-out-form";
import { confirmPasswordAction } from "./actions";

const t = translatorOf("myAccount");

export const metadata: Metadata = { title: t("confirm.title") };

/** Before a sensitive act: the password once more, then back to where one was. */
export default knownPage(wayBackSearch, async (ctx, { retour = "/" }) => {
  const { email } = await getAccountOwner(ctx, ctx.actor.accountId);
  return {
    title: t("confirm.title"),
    lead: t("confirm.lead"),
    content: (
      <>
        <ConfirmPasswordForm email={email} wayBack={retour} action={confirmPasswordAction} />
        <div className="border-rule border-t pt-3">
          <SignOutForm />
        </div>
      </>
    ),
  };
});
