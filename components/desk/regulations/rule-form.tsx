"use client";

import { useRef } from "react";
import { useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { type SendForm, useAnswer } from "@/components/forms/use-answer";
import { Button } from "@/components/ui/button";
import type { RuleAnswer, RuleFormView } from "@/lib/reservations/regulation/views";
import { EffectPanel } from "./effect-panel";
import { idOf } from "./rule-control";
import { RuleFieldset } from "./rule-fields";
import { RuleWordsView } from "./rule-words";
import { type DescribeRule, useRuleWords } from "./use-rule-words";

interface RuleFormProps {
  view: RuleFormView;
  save: SendForm<RuleAnswer>;
  describe: DescribeRule;
}

/** A rule to add or to change: what it changes is shown at the first press, and the next one writes it. */
export function RuleForm({ view, save, describe }: RuleFormProps) {
  const t = useTranslations("deskRegulations.form");
  const form = useRef<HTMLFormElement>(null);
  const { answer, send, sending, count } = useAnswer(save);
  const words = useRuleWords(form, describe, count);
  const refused = answer?.ok === false ? answer.error : null;
  const shown = answer?.ok ? answer.value : null;
  const errors = refused?.fields ?? {};
  const summary = Object.fromEntries(
    Object.entries(errors).map(([name, message]) => [name, { type: "server", message }]),
  );
  const { regulation, was, weekdays, fields } = view;
  return (
    <form
      ref={form}
      // Fields take what is given back to them, or what is stored, when they are made.
      key={count}
      action={send}
      noValidate
      className="grid gap-5"
    >
      <input type="hidden" name="id" value={regulation.id} />
      <input type="hidden" name="was" value={was ?? ""} />
      <input type="hidden" name="version" value={shown?.effect.version ?? regulation.version} />
      <input type="hidden" name="shown" value={shown?.effect.shown ?? ""} />
      <ErrorSummary
        errors={summary}
        refusal={Object.keys(errors).length === 0 ? (refused?.message ?? null) : null}
        attempts={count}
        idOf={idOf}
      />
      <RuleFieldset state={{ values: refused?.kept ?? shown?.typed ?? fields, errors }} weekdays={weekdays} />
      <RuleWordsView words={words} />
      {shown && <EffectPanel effect={shown.effect} attempts={count} />}
      <div>
        <Button type="submit" tone="primary" busy={sending} className="min-h-12">
          {t(sending ? "checking" : shown ? "save" : "check")}
        </Button>
      </div>
    </form>
  );
}
