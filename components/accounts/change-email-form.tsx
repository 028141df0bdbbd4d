"use client";

import { useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { FormField } from "@/components/forms/form-field";
import type { FormAction } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { type ChangeEmailInput, changeEmailInput } from "@/lib/accounts/profile/schemas";
import { useAccountForm } from "./use-account-form";

interface ChangeEmailFormProps {
  backHref: string;
  action: FormAction<ChangeEmailInput>;
}

const idOf = (name: string) => `adresse-${name}`;

/** The new address, and the password. */
export function ChangeEmailForm({ backHref, action }: ChangeEmailFormProps) {
  const t = useTranslations("myAccount");
  const { form, submit, refusal, attempts, sending, sendPlainly, kept } = useAccountForm(
    changeEmailInput,
    action,
  );
  return (
    <form action={sendPlainly} onSubmit={submit} noValidate className="grid gap-5">
      <ErrorSummary errors={form.formState.errors} refusal={refusal} attempts={attempts} idOf={idOf} />
      <FormField
        form={form}
        name="email"
        id={idOf("email")}
        label={t("email.next")}
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={kept.email}
        required
      />
      <FormField
        form={form}
        name="current"
        id={idOf("current")}
        label={t("email.current")}
        type="password"
        autoComplete="current-password"
        required
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" tone="primary" busy={sending}>
          {sending ? t("sending") : t("email.submit")}
        </Button>
        <LinkButton href={backHref} tone="quiet">
          {t("backToAccount")}
        </LinkButton>
      </div>
    </form>
  );
}
