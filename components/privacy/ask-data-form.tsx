"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { TextField } from "@/components/forms/text-field";
import { type FormAction, useActionForm } from "@/components/forms/use-action-form";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { type AskDataInput, askDataInput, BODY_LIMIT } from "@/lib/privacy/schemas";
import { KindField } from "./kind-field";

const idOf = (name: string) => `donnees-${name}`;

/** A correction or an erasure, in the family's words. */
export function AskDataForm({ send }: { send: FormAction<AskDataInput> }) {
  const t = useTranslations("privacy.ask");
  const router = useRouter();
  const [done, setDone] = useState(false);
  const { form, submit, refusal, attempts, sending, sendPlainly, answer, kept } = useActionForm(
    askDataInput,
    send,
    {
      lostMessage: t("lost"),
      onDone: () => {
        form.reset();
        setDone(true);
        router.refresh();
      },
    },
  );
  return (
    <form action={sendPlainly} onSubmit={submit} noValidate className="grid gap-5">
      {(done || answer?.ok) && !form.formState.isSubmitted && (
        <Alert tone="success" live="status">
          {t("done")}
        </Alert>
      )}
      <ErrorSummary errors={form.formState.errors} refusal={refusal} attempts={attempts} idOf={idOf} />
      <KindField form={form} idOf={idOf} kept={kept.kind} />
      <TextField
        form={form}
        name="body"
        id={idOf("body")}
        label={t("body")}
        hint={t("bodyHint")}
        maxLength={BODY_LIMIT}
        defaultValue={kept.body}
        required
      />
      <Button type="submit" tone="primary" busy={sending} className="justify-self-start">
        {sending ? t("sending") : t("send")}
      </Button>
    </form>
  );
}
