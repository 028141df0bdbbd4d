"use client";

import { useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { FormField } from "@/components/forms/form-field";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { Button } from "@/components/ui/button";
import type { DeskRequestView } from "@/lib/enrolments/desk-view";
import { type AskPaperInput, askPaperInput, WORD_LIMIT } from "@/lib/enrolments/schemas";
import { type RequestAction, useRequestForm } from "../use-request-form";

const idOf = (name: string) => `piece-${name}`;

/** Which paper is awaited, and by when. */
export function AskPaperForm({
  request,
  ask,
}: {
  request: DeskRequestView;
  ask: RequestAction<AskPaperInput>;
}) {
  const t = useTranslations("enrolments.desk");
  const { form, submit, refusal, attempts, sending, sendPlainly, kept } = useRequestForm(
    askPaperInput,
    ask,
    t("lost"),
  );
  if (request.kinds.length === 0) return <p>{t("ask.none")}</p>;
  return (
    <form action={sendPlainly} onSubmit={submit} noValidate className="grid gap-4">
      <ErrorSummary errors={form.formState.errors} refusal={refusal} attempts={attempts} idOf={idOf} />
      <input type="hidden" {...form.register("requestId")} defaultValue={request.id} />
      <input type="hidden" {...form.register("seen")} defaultValue={request.seen} />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          form={form}
          name="paperKindId"
          id={idOf("paperKindId")}
          label={t("ask.kind")}
          defaultValue={kept.paperKindId ?? request.kinds[0]?.id}
        >
          {request.kinds.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </SelectField>
        <FormField
          form={form}
          name="dueOn"
          id={idOf("dueOn")}
          label={t("ask.dueOn")}
          type="date"
          defaultValue={kept.dueOn}
        />
      </div>
      <TextField
        form={form}
        name="word"
        id={idOf("word")}
        label={t("ask.word")}
        rows={2}
        maxLength={WORD_LIMIT}
        defaultValue={kept.word}
      />
      <div>
        <Button type="submit" busy={sending}>
          {sending ? t("sending") : t("ask.submit")}
        </Button>
      </div>
    </form>
  );
}
