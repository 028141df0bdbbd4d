"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { describedBy, Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import type { ActionFailure } from "@/lib/action-result";

interface FirstCodeFormProps {
  send: (form: FormData) => void;
  sending: boolean;
  refusal: ActionFailure["error"] | null;
  wayBack: string;
}

const ID = "premier-code";

/** The first code, which shows that the telephone has the secret. A wrong one is said beside it, and it has the focus. */
export function FirstCodeForm({ send, sending, refusal, wayBack }: FirstCodeFormProps) {
  const t = useTranslations("myAccount");
  const field = useRef<HTMLInputElement>(null);
  const error = refusal && (refusal.fields?.code ?? refusal.message);
  useEffect(() => {
    if (refusal) field.current?.focus();
  }, [refusal]);
  return (
    <form action={send} className="grid gap-5">
      <input type="hidden" name="retour" value={wayBack} />
      <Field id={ID} label={t("enrol.code")} error={error}>
        <TextInput
          ref={field}
          id={ID}
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(ID, { error })}
          required
        />
      </Field>
      <Button type="submit" tone="primary" busy={sending} className="min-h-13 text-lg">
        {sending ? t("sending") : t("enrol.confirm")}
      </Button>
    </form>
  );
}
