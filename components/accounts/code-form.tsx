"use client";

import { useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { FormField } from "@/components/forms/form-field";
import type { FormAction } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { type CodeInput, codeInput } from "@/lib/accounts/second-factor/schemas";
import { useAccountForm } from "./use-account-form";

interface CodeFormProps {
  kind: "telephone" | "recovery";
  /** Where to go afterwards. */
  wayBack: string;
  action: FormAction<CodeInput>;
}

const idOf = (name: string) => `code-${name}`;

/** The second step: one field, one button. */
export function CodeForm({ kind, wayBack, action }: CodeFormProps) {
  const t = useTranslations("myAccount");
  const { form, submit, refusal, attempts, sending, sendPlainly } = useAccountForm(codeInput, action);
  const keyboard = kind === "telephone" ? "numeric" : "text";
  return (
    <form action={sendPlainly} onSubmit={submit} noValidate className="grid gap-5">
      <ErrorSummary errors={form.formState.errors} refusal={refusal} attempts={attempts} idOf={idOf} />
      <input type="hidden" {...form.register("retour")} defaultValue={wayBack} />
      <FormField
        form={form}
        name="code"
        id={idOf("code")}
        label={kind === "telephone" ? t("code.field") : t("code.fieldRecovery")}
        inputMode={keyboard}
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <Button type="submit" tone="primary" busy={sending} className="min-h-13 text-lg">
        {sending ? t("sending") : t("code.submit")}
      </Button>
    </form>
  );
}
