import type { Metadata } from "next";
import { ChangePasswordForm } from "@/components/accounts/change-password-form";
import { getAccountOwner } from "@/lib/accounts/get-account-owner";
import { translatorOf } from "@/lib/i18n/translator";
import { changePasswordAction } from "../actions";
import { personPage } from "../door";
import { FormPage } from "../form-page";

const t = translatorOf("myAccount");

export const metadata: Metadata = { title: t("password.heading") };

export default personPage(async (ctx) => {
  const { email } = await getAccountOwner(ctx, ctx.actor.accountId);
  return (
    <FormPage title={t("password.heading")} lead={t("password.hint")}>
      <ChangePasswordForm email={email} backHref="/mon-compte" action={changePasswordAction} />
    </FormPage>
  );
});
