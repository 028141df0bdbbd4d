"use client";

import { useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { TextField } from "@/components/forms/text-field";
import { type FormAction, useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { type RefusePaperInput, refusePaperInput, WORD_LIMIT } from "@/lib/enrolments/schemas";

interface RefusePaperFormProps {
  paperId: string;
  label: string;
  back: string;
  refuse: FormAction<RefusePaperInput>;
}

/** Why the paper is not right: the family reads it. */
export function RefusePaperForm({ paperId, label, back, refuse }: RefusePaperFormProps) {
  const t = useTranslations("enrolments.desk");
  const { form, submit, refusal, attempts, sending, sendPlainly, kept } = useActionForm(
    refusePaperInput,
    refuse,
    { lostMessage: t("lost") },
  );
  const idOf = (name: string) => `refus-${paperId}-${name}`;
  return (
    <form action={sendPlainly} onSubmit={submit} noValidate className="mt-2 grid gap-3">
      <ErrorSummary errors={form.formState.errors} refusal={refusal} attempts={attempts} idOf={idOf} />
      <input type="hidden" {...form.register("paperId")} defaultValue={paperId} />
      <input type="hidden" {...form.register("back")} defaultValue={back} />
      <TextField
        form={form}
        name="word"
        id={idOf("word")}
        label={t("decidePaper.word")}
        rows={2}
        maxLength={WORD_LIMIT}
        defaultValue={kept.word}
        required
      />
      <div>
        <Button
          type="submit"
          tone="danger"
          busy={sending}
          aria-label={t("decidePaper.refuseOf", { paper: label })}
        >
          {sending ? t("sending") : t("decidePaper.refuse")}
        </Button>
      </div>
    </form>
  );
}
