"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { SavedLine } from "@/components/forms/saved-line";
import { type SendForm, useAnswer } from "@/components/forms/use-answer";
import { Button } from "@/components/ui/button";
import { describedBy, Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";

interface LabelFormProps {
  id: string;
  action: SendForm;
  label: ReactNode;
  hint?: string;
  button: string;
  /** The button's name where several are alike. */
  buttonName?: string;
  limit: number;
  /** What it is called now; its form is made anew when that changes. */
  value?: string;
  fields?: Readonly<Record<string, string>>;
  tone?: "primary" | "outline";
}

/** One name and one button: what a refusal gives back stays as it was typed. */
export function LabelForm(props: LabelFormProps) {
  const { id, action, label, hint, button, buttonName, limit, value, fields = {}, tone = "outline" } = props;
  const t = useTranslations("settings");
  const { answer, send, sending, count } = useAnswer(action);
  const refused = answer?.ok === false ? answer.error : null;
  const error = refused && (refused.fields?.label ?? refused.message);
  return (
    <div className="min-w-0">
      <form
        // The field takes what is given back to it, or what is stored, when it is made.
        key={`${count} ${value}`}
        action={send}
        noValidate
        className="grid items-end gap-x-3 gap-y-1.5 sm:grid-cols-[minmax(0,1fr)_auto]"
      >
        {Object.entries(fields).map(([key, one]) => (
          <input key={key} type="hidden" name={key} value={one} />
        ))}
        <Field id={id} label={label} hint={hint}>
          <TextInput
            id={id}
            name="label"
            defaultValue={refused?.kept?.label ?? value}
            maxLength={limit}
            autoComplete="off"
            aria-invalid={error ? true : undefined}
            aria-describedby={describedBy(id, { hint, error })}
          />
        </Field>
        <Button type="submit" tone={tone} busy={sending} aria-label={buttonName} className="min-h-12">
          {button}
        </Button>
        {error && (
          // Under both, so that the button stays beside its field.
          <div id={`${id}-error`} className="sm:col-span-2">
            <ErrorSummary errors={{}} refusal={error} attempts={count} idOf={() => id} />
          </div>
        )}
      </form>
      <SavedLine attempts={count}>{answer?.ok && t("saved")}</SavedLine>
    </div>
  );
}
