"use client";

import { useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { FormField } from "@/components/forms/form-field";
import { TextField } from "@/components/forms/text-field";
import { Button } from "@/components/ui/button";
import type { DeskRequestView } from "@/lib/enrolments/desk-view";
import { type AcceptRequestInput, acceptRequestInput, WORD_LIMIT } from "@/lib/enrolments/schemas";
import { type RequestAction, useRequestForm } from "../use-request-form";

const idOf = (name: string) => `accepter-${name}`;

/** From which day to which the child is enrolled, and a word if there is one. */
export function AcceptForm({
  request,
  accept,
}: {
  request: DeskRequestView;
  accept: RequestAction<AcceptRequestInput>;
}) {
  const t = useTranslations("enrolments.desk");
  const { form, submit, refusal, attempts, sending, sendPlainly, kept } = useRequestForm(
    acceptRequestInput,
    accept,
    t("lost"),
  );
  return (
    <form action={sendPlainly} onSubmit={submit} noValidate className="grid gap-4">
      <ErrorSummary errors={form.formState.errors} refusal={refusal} attempts={attempts} idOf={idOf} />
      <input type="hidden" {...form.register("requestId")} defaultValue={request.id} />
      <input type="hidden" {...form.register("seen")} defaultValue={request.seen} />
      <div className="grid gap-4 sm:grid-cols-2">
        {(["startsOn", "endsOn"] as const).map((name) => (
          <FormField
            key={name}
            form={form}
            name={name}
            id={idOf(name)}
            label={t(`accept.${name}`)}
            type="date"
            defaultValue={kept[name] ?? request.proposed[name]}
            required
          />
        ))}
      </div>
      <TextField
        form={form}
        name="word"
        id={idOf("word")}
        label={t("accept.word")}
        rows={2}
        maxLength={WORD_LIMIT}
        defaultValue={kept.word}
      />
      <div>
        <Button type="submit" tone="primary" busy={sending}>
          {sending ? t("sending") : t("accept.submit")}
        </Button>
      </div>
    </form>
  );
}
