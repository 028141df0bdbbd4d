"use client";

import { useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { FormField } from "@/components/forms/form-field";
import type { FormAction } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { type OpenAccountInput, openAccountInput } from "@/lib/accounts/activation/schemas";
import { NewPasswordFields } from "./new-password-fields";
import { useAccountForm } from "./use-account-form";

interface OpenAccountFormProps {
  token: string;
  /** The invited address. */
  email: string;
  /** Staff are known by the address that they were invited at. */
  isFixed: boolean;
  action: FormAction<OpenAccountInput>;
}

const idOf = (name: string) => `activation-${name}`;

/** "Votre compte": the address, a password twice, "Se connecter". */
export function OpenAccountForm({ token, email, isFixed, action }: OpenAccountFormProps) {
  const t = useTranslations("accounts");
  const { form, submit, refusal, attempts, sending, sendPlainly, kept } = useAccountForm(
    openAccountInput,
    action,
  );
  return (
    <form action={sendPlainly} onSubmit={submit} noValidate className="grid gap-5">
      <ErrorSummary errors={form.formState.errors} refusal={refusal} attempts={attempts} idOf={idOf} />
      <input type="hidden" {...form.register("token")} defaultValue={token} />
      <FormField
        form={form}
        name="email"
        id={idOf("email")}
        label={t("activation.choose.email")}
        hint={t(isFixed ? "activation.choose.emailFixed" : "activation.choose.emailHint")}
        type="email"
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={kept.email ?? email}
        readOnly={isFixed}
        required
      />
      <NewPasswordFields form={form} idOf={idOf} label={t("passwords.password")} />
      <Button type="submit" tone="primary" busy={sending} className="min-h-13 text-lg">
        {t(sending ? "activation.choose.sending" : "activation.choose.submit")}
      </Button>
    </form>
  );
}
