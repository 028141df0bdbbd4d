"use client";

import { useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { SavedLine } from "@/components/forms/saved-line";
import { type SendForm, useAnswer } from "@/components/forms/use-answer";
import { Button } from "@/components/ui/button";
import { describedBy, Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { HINT_LENGTH, LABEL_LENGTH } from "@/lib/desk/settings/schemas";

interface PaperFormProps {
  action: SendForm;
  value?: { label: string; hint: string; yearly: boolean };
  fields?: Readonly<Record<string, string>>;
}

/** What a paper is called, where to find it, and whether it is asked for each year. Plain fields: no script needed. */
export function PaperForm({ action, value, fields = {} }: PaperFormProps) {
  const t = useTranslations("settings");
  const { answer, send, sending, count } = useAnswer(action);
  const refused = answer?.ok === false ? answer.error : null;
  const kept = refused?.kept;
  const errors = refused?.fields ?? {};
  const summary = Object.fromEntries(
    Object.entries(errors).map(([name, message]) => [name, { type: "server", message }]),
  );
  const refusal = refused && Object.keys(errors).length === 0 ? refused.message : null;
  return (
    <div>
      <form
        // Fields take what is given back to them, or what is stored, when they are made.
        key={`${count} ${value?.label} ${value?.hint} ${value?.yearly}`}
        action={send}
        noValidate
        className="grid max-w-2xl gap-4"
      >
        {Object.entries(fields).map(([key, one]) => (
          <input key={key} type="hidden" name={key} value={one} />
        ))}
        <ErrorSummary
          errors={summary}
          refusal={refusal}
          attempts={count}
          idOf={(name) => (name === "hint" ? "aide" : "piece")}
        />
        <Field id="piece" label={t("papers.label")} error={errors.label}>
          <TextInput
            id="piece"
            name="label"
            defaultValue={kept?.label ?? value?.label}
            maxLength={LABEL_LENGTH}
            autoComplete="off"
            aria-invalid={errors.label ? true : undefined}
            aria-describedby={describedBy("piece", { error: errors.label })}
          />
        </Field>
        <Field id="aide" label={t("papers.hint")} hint={t("papers.hintHint")} error={errors.hint}>
          <TextInput
            id="aide"
            name="hint"
            defaultValue={kept?.hint ?? value?.hint}
            maxLength={HINT_LENGTH}
            autoComplete="off"
            aria-invalid={errors.hint ? true : undefined}
            aria-describedby={describedBy("aide", { hint: true, error: errors.hint })}
          />
        </Field>
        <label className="inline-flex min-h-11 cursor-pointer items-center gap-3">
          <input
            type="checkbox"
            name="yearly"
            defaultChecked={refused ? kept?.yearly === "on" : (value?.yearly ?? true)}
            className="size-5 accent-accent"
          />
          {t("papers.yearly")}
        </label>
        <div>
          <Button type="submit" tone="primary" busy={sending}>
            {sending ? t("saving") : t(value ? "save" : "papers.addButton")}
          </Button>
        </div>
      </form>
      <SavedLine attempts={count}>{answer?.ok && t("saved")}</SavedLine>
    </div>
  );
}
