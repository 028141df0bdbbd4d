"use client";

import { useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { FormField } from "@/components/forms/form-field";
import type { FormAction } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { type ChangePasswordInput, changePasswordInput } from "@/lib/accounts/profile/schemas";
import { NewPasswordFields } from "./new-password-fields";
import { useAccountForm } from "./use-account-form";

interface ChangePasswordFormProps {
  email: string;
  backHref: string;
  action: FormAction<ChangePasswordInput>;
}

const idOf = (name: string) => `motdepasse-${name}`;

/** The old password, and the new one twice. */
export function ChangePasswordForm({ email, backHref, action }: ChangePasswordFormProps) {
  const t = useTranslations("myAccount");
  const { form, submit, refusal, attempts, sending, sendPlainly } = useAccountForm(
    changePasswordInput,
    action,
  );
  return (
    <form action={sendPlainly} onSubmit={submit} noValidate className="grid gap-5">
      <ErrorSummary errors={form.formState.errors} refusal={refusal} attempts={attempts} idOf={idOf} />
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <FormField
        form={form}
        name="current"
        id={idOf("current")}
        label={t("password.current")}
        type="password"
        autoComplete="current-password"
        required
      />
      <NewPasswordFields form={form} idOf={idOf} label={t("password.next")} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" tone="primary" busy={sending}>
          {sending ? t("sending") : t("password.submit")}
        </Button>
        <LinkButton href={backHref} tone="quiet">
          {t("backToAccount")}
        </LinkButton>
      </div>
    </form>
  );
}
