"use client";

import { useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import type { FormAction } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { type ResetPasswordInput, resetPasswordInput } from "@/lib/accounts/recovery/schemas";
import { NewPasswordFields } from "./new-password-fields";
import { useAccountForm } from "./use-account-form";

interface ResetPasswordFormProps {
  token: string;
  /** Whose password it is: for the password manager. */
  email: string;
  action: FormAction<ResetPasswordInput>;
}

const idOf = (name: string) => `motdepasse-${name}`;

/** A new password, typed twice. */
export function ResetPasswordForm({ token, email, action }: ResetPasswordFormProps) {
  const t = useTranslations("accounts");
  const { form, submit, refusal, attempts, sending, sendPlainly } = useAccountForm(
    resetPasswordInput,
    action,
  );
  return (
    <form action={sendPlainly} onSubmit={submit} noValidate className="grid gap-5">
      <ErrorSummary errors={form.formState.errors} refusal={refusal} attempts={attempts} idOf={idOf} />
      <input type="hidden" {...form.register("token")} defaultValue={token} />
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <NewPasswordFields form={form} idOf={idOf} label={t("passwords.newPassword")} />
      <Button type="submit" tone="primary" busy={sending} className="min-h-13 text-lg">
        {t(sending ? "activation.reset.sending" : "activation.reset.submit")}
      </Button>
    </form>
  );
}
