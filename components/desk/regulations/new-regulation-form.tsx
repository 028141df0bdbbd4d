"use client";

import { useRef } from "react";
import { useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { type SendForm, useAnswer } from "@/components/forms/use-answer";
import { Button } from "@/components/ui/button";
import { REGULATION_NAME_LENGTH } from "@/lib/reservations/regulation/schemas";
import type { RuleFormView } from "@/lib/reservations/regulation/views";
import { idOf, RuleInput } from "./rule-control";
import { RuleFieldset } from "./rule-fields";
import { RuleWordsView } from "./rule-words";
import { type DescribeRule, useRuleWords } from "./use-rule-words";

interface NewRegulationFormProps extends Pick<RuleFormView, "fields" | "weekdays"> {
  add: SendForm;
  describe: DescribeRule;
}

/** A regulation to write: what it is called, and its first rule. */
export function NewRegulationForm({ fields, weekdays, add, describe }: NewRegulationFormProps) {
  const t = useTranslations("deskRegulations.form");
  const form = useRef<HTMLFormElement>(null);
  const { answer, send, sending, count } = useAnswer(add);
  const words = useRuleWords(form, describe, count);
  const refused = answer?.ok === false ? answer.error : null;
  const errors = refused?.fields ?? {};
  const summary = Object.fromEntries(
    Object.entries(errors).map(([name, message]) => [name, { type: "server", message }]),
  );
  const state = { values: refused?.kept ?? fields, errors };
  return (
    <form
      ref={form}
      // Fields take what is given back to them when they are made.
      key={count}
      action={send}
      noValidate
      className="grid gap-5"
    >
      <ErrorSummary
        errors={summary}
        refusal={Object.keys(errors).length === 0 ? (refused?.message ?? null) : null}
        attempts={count}
        idOf={idOf}
      />
      <div className="rounded-sheet bg-sheet p-5 shadow-lift sm:p-6">
        <RuleInput
          state={state}
          name="name"
          type="text"
          max={REGULATION_NAME_LENGTH}
          label={t("name")}
          hint={t("nameHint")}
        />
      </div>
      <RuleFieldset state={state} weekdays={weekdays} />
      <RuleWordsView words={words} />
      <div>
        <Button type="submit" tone="primary" busy={sending} className="min-h-12">
          {t("create")}
        </Button>
      </div>
    </form>
  );
}
