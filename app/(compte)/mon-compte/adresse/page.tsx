import type { Metadata } from "next";
import { ChangeEmailForm } from "@/components/accounts/change-email-form";
import { translatorOf } from "@/lib/i18n/translator";
import { askEmailChangeAction } from "../actions";
import { personPage } from "../door";
import { FormPage } from "../form-page";

const t = translatorOf("myAccount");

export const metadata: Metadata = { title: t("email.heading") };

export default personPage(async () => (
  <FormPage title={t("email.heading")} lead={t("email.hint")}>
    <ChangeEmailForm backHref="/mon-compte" action={askEmailChangeAction} />
  </FormPage>
));
