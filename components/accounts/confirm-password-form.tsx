"use client";

import { useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { FormField } from "@/components/forms/form-field";
import type { FormAction } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { type ConfirmPasswordInput, confirmPasswordInput } from "@/lib/accounts/schemas";
import { useAccountForm } from "./use-account-form";

interface ConfirmPasswordFormProps {
  /** Whose password is asked: for the password manager. */
  email: string;
  wayBack: string;
  action: FormAction<ConfirmPasswordInput>;
}

const idOf = (name: string) => `confirmer-${name}`;

/** The password once more. */
export function ConfirmPasswordForm({ email, wayBack, action }: ConfirmPasswordFormProps) {
  const t = useTranslations("myAccount");
  const { form, submit, refusal, attempts, sending, sendPlainly } = useAccountForm(
    confirmPasswordInput,
    action,
  );
  return (
    <form action={sendPlainly} onSubmit={submit} noValidate className="grid gap-5">
      <ErrorSummary errors={form.formState.errors} refusal={refusal} attempts={attempts} idOf={idOf} />
      <input type="hidden" {...form.register("retour")} defaultValue={wayBack} />
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <FormField
        form={form}
        name="password"
        id={idOf("password")}
        label={t("confirm.field")}
        type="password"
        autoComplete="current-password"
        required
      />
      <Button type="submit" tone="primary" busy={sending} className="min-h-13 text-lg">
        {sending ? t("sending") : t("confirm.submit")}
      </Button>
    </form>
  );
}
