import type { Metadata } from "next";
import { z } from "zod";
import { deadLink } from "@/app/(compte)/dead-link";
import { accountPage } from "@/app/(compte)/door";
import { resetPasswordAction } from "@/app/(compte)/mot-de-passe/actions";
import { ResetPasswordForm } from "@/components/accounts/reset-password-form";
import { findReset } from "@/lib/accounts/recovery/find-reset";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("accounts");

export const metadata: Metadata = { title: t("activation.reset.title") };

/** Where the e-mail of a forgotten password leads. */
export default accountPage(z.object({}), async (ctx, _search, { token = "" }) => {
  const reset = await findReset(ctx, token);
  if (!reset) return deadLink();
  return {
    title: t("activation.reset.title"),
    lead: t("activation.reset.lead", { email: reset.email }),
    content: <ResetPasswordForm token={token} email={reset.email} action={resetPasswordAction} />,
  };
});
