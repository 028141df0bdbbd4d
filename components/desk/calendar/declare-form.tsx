"use client";

import { useTranslations } from "use-intl";
import { type SendForm, useAnswer } from "@/components/forms/use-answer";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { ClosurePreview } from "@/lib/reservations/closures/views";

interface DeclareFormProps {
  fields: ClosurePreview["fields"];
  declare: SendForm;
}

/** Declares what the preview shows; a refusal is said above the button. */
export function DeclareForm({ fields, declare }: DeclareFormProps) {
  const t = useTranslations("deskCalendar.closures");
  const { answer, send, sending } = useAnswer(declare);
  return (
    <form action={send} className="grid justify-items-start gap-3">
      {answer?.ok === false && (
        <Alert tone="error" live="alert">
          {Object.values(answer.error.fields ?? {})[0] ?? answer.error.message}
        </Alert>
      )}
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p className="text-ink-2">{t("declareHint")}</p>
      <Button type="submit" tone="primary" busy={sending}>
        {sending ? t("declaring") : t("declare")}
      </Button>
    </form>
  );
}
