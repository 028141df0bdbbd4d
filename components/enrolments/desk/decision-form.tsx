"use client";

import type { ReactNode } from "react";
import type { FieldValues, Path, UseFormReturn } from "react-hook-form";
import { useTranslations } from "use-intl";
import type { z } from "zod";
import { ErrorSummary } from "@/components/forms/error-summary";
import { TextField } from "@/components/forms/text-field";
import { type FormAction, useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import type { ButtonTone } from "@/components/ui/button-look";
import type { DeskRequestView } from "@/lib/enrolments/desk-view";
import { WORD_LIMIT } from "@/lib/enrolments/schemas";

interface DecisionFormProps<Values extends FieldValues> {
  /** Before the names of its fields, where they are ids. */
  name: string;
  request: DeskRequestView;
  schema: z.ZodType<Values, Values>;
  decide: FormAction<Values>;
  word: { label: string; rows: number; required?: boolean };
  submit: { label: string; tone?: ButtonTone };
  /** What is asked besides the word; `kept` is what a form without scripts gets back. */
  children?: (
    form: UseFormReturn<Values>,
    idOf: (name: string) => string,
    kept: Readonly<Record<string, string>>,
  ) => ReactNode;
}

/** One answer of the commune to a request, as it stood when the page was opened, with a word to the family. */
export function DecisionForm<Values extends FieldValues>({
  name,
  request,
  schema,
  decide,
  word,
  submit: { label, tone },
  children,
}: DecisionFormProps<Values>) {
  const t = useTranslations("enrolments.desk");
  const { form, submit, refusal, attempts, sending, sendPlainly, kept } = useActionForm(schema, decide, {
    lostMessage: t("lost"),
  });
  const idOf = (field: string) => `${name}-${field}`;
  const field = (path: string) => path as Path<Values>;
  return (
    <form action={sendPlainly} onSubmit={submit} noValidate className="grid gap-4">
      <ErrorSummary errors={form.formState.errors} refusal={refusal} attempts={attempts} idOf={idOf} />
      <input type="hidden" {...form.register(field("requestId"))} defaultValue={request.id} />
      <input type="hidden" {...form.register(field("seen"))} defaultValue={request.seen} />
      {children?.(form, idOf, kept)}
      <TextField
        form={form}
        name={field("word")}
        id={idOf("word")}
        {...word}
        maxLength={WORD_LIMIT}
        defaultValue={kept.word}
      />
      <div>
        <Button type="submit" tone={tone} busy={sending}>
          {sending ? t("sending") : label}
        </Button>
      </div>
    </form>
  );
}
