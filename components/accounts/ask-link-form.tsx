"use client";

import { useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { FormField } from "@/components/forms/form-field";
import type { FormAction } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { type AskInput, askInput } from "@/lib/accounts/activation/schemas";
import { useAccountForm } from "./use-account-form";

const idOf = (name: string) => `lien-${name}`;

/** One address, and a link goes there if it is known: the search, the forgotten password, the dead link. */
export function AskLinkForm({ submitLabel, action }: { submitLabel: string; action: FormAction<AskInput> }) {
  const t = useTranslations("accounts.activation.ask");
  const { form, submit, refusal, attempts, sending, sendPlainly, kept } = useAccountForm(askInput, action);
  return (
    <form action={sendPlainly} onSubmit={submit} noValidate className="grid gap-5">
      <ErrorSummary errors={form.formState.errors} refusal={refusal} attempts={attempts} idOf={idOf} />
      <FormField
        form={form}
        name="email"
        id={idOf("email")}
        label={t("email")}
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={kept.email}
        required
      />
      <Button type="submit" tone="primary" busy={sending} className="min-h-13 text-lg">
        {sending ? t("sending") : submitLabel}
      </Button>
    </form>
  );
}
