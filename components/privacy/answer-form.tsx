"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { TextField } from "@/components/forms/text-field";
import { type FormAction, useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { type AnswerDataInput, answerDataInput, BODY_LIMIT } from "@/lib/privacy/schemas";

const idOf = (name: string) => `reponse-${name}`;

/** The commune's answer, given once. */
export function AnswerForm({ id, send }: { id: string; send: FormAction<AnswerDataInput> }) {
  const t = useTranslations("privacy.desk");
  const router = useRouter();
  const { form, submit, refusal, attempts, sending, sendPlainly, kept } = useActionForm(
    answerDataInput,
    send,
    { lostMessage: t("lost"), onDone: () => router.refresh() },
  );
  return (
    <form action={sendPlainly} onSubmit={submit} noValidate className="grid gap-5">
      <ErrorSummary errors={form.formState.errors} refusal={refusal} attempts={attempts} idOf={idOf} />
      <input type="hidden" {...form.register("id")} defaultValue={id} />
      <TextField
        form={form}
        name="answer"
        id={idOf("answer")}
        label={t("answer")}
        hint={t("answerHint")}
        maxLength={BODY_LIMIT}
        defaultValue={kept.answer}
        required
      />
      <Button type="submit" tone="primary" busy={sending} className="justify-self-start">
        {sending ? t("sending") : t("send")}
      </Button>
    </form>
  );
}
