"use client";

import { useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import type { FormAction } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { type ConfirmAddressInput, confirmAddressInput } from "@/lib/accounts/activation/schemas";
import { useAccountForm } from "./use-account-form";

const idOf = (name: string) => `validation-${name}`;

/** "Validation e-mail": the press that proves the address. Opening the link alone proves nothing: scanners do too. */
export function ConfirmAddressForm(props: { token: string; action: FormAction<ConfirmAddressInput> }) {
  const t = useTranslations("accounts.activation.confirm");
  const { form, submit, refusal, attempts, sending, sendPlainly } = useAccountForm(
    confirmAddressInput,
    props.action,
  );
  return (
    <form action={sendPlainly} onSubmit={submit} noValidate className="grid gap-5">
      <ErrorSummary errors={form.formState.errors} refusal={refusal} attempts={attempts} idOf={idOf} />
      <input type="hidden" {...form.register("token")} defaultValue={props.token} />
      <Button type="submit" tone="primary" busy={sending} className="min-h-13 text-lg">
        {t(sending ? "sending" : "submit")}
      </Button>
    </form>
  );
}
