"use client";

import { useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { TextField } from "@/components/forms/text-field";
import { Button } from "@/components/ui/button";
import type { DeskRequestView } from "@/lib/enrolments/desk-view";
import { type RefuseRequestInput, refuseRequestInput, WORD_LIMIT } from "@/lib/enrolments/schemas";
import { type RequestAction, useRequestForm } from "../use-request-form";

const idOf = (name: string) => `refuser-${name}`;

/** A refusal always has its word. */
export function RefuseForm({
  request,
  refuse,
}: {
  request: DeskRequestView;
  refuse: RequestAction<RefuseRequestInput>;
}) {
  const t = useTranslations("enrolments.desk");
  const { form, submit, refusal, attempts, sending, sendPlainly, kept } = useRequestForm(
    refuseRequestInput,
    refuse,
    t("lost"),
  );
  return (
    <form action={sendPlainly} onSubmit={submit} noValidate className="grid gap-4">
      <ErrorSummary errors={form.formState.errors} refusal={refusal} attempts={attempts} idOf={idOf} />
      <input type="hidden" {...form.register("requestId")} defaultValue={request.id} />
      <input type="hidden" {...form.register("seen")} defaultValue={request.seen} />
      <TextField
        form={form}
        name="word"
        id={idOf("word")}
        label={t("refuse.word")}
        rows={3}
        maxLength={WORD_LIMIT}
        defaultValue={kept.word}
        required
      />
      <div>
        <Button type="submit" tone="danger" busy={sending}>
          {sending ? t("sending") : t("refuse.submit")}
        </Button>
      </div>
    </form>
  );
}
