"use client";

import { useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { type SendForm, useAnswer } from "@/components/forms/use-answer";
import { Button } from "@/components/ui/button";
import { namesOf } from "@/lib/records/decisions/schemas";
import type { DecisionOutcome, SubmissionFile } from "@/lib/records/decisions/views";
import { ChangeItem } from "./change-item";
import { DecisionNotes } from "./decision-notes";

export type DecideChanges = SendForm<DecisionOutcome>;

interface DecideFormProps {
  submission: SubmissionFile;
  decide: DecideChanges;
}

const idOf = (name: string) => `decision-${name}`;

/** Each field that waits, with its answer and a word; those that have one, with it. Plain fields: no script needed. */
export function DecideForm({ submission, decide }: DecideFormProps) {
  const t = useTranslations("requests.changes");
  const { answer, send, sending, count } = useAnswer(decide);
  const refused = answer?.ok === false ? answer.error : null;
  const fields = Object.entries(refused?.fields ?? {});
  const errors = Object.fromEntries(fields.map(([name, message]) => [name, { type: "server", message }]));
  const waiting = submission.changes.filter(({ decidable }) => decidable);
  const kept = keptOf(refused?.kept ?? {}, submission.changes.length);
  return (
    <form
      // Fields take what is given back to them when they are made.
      key={count}
      action={send}
      noValidate
      className="grid gap-4"
    >
      <input type="hidden" name="submissionId" value={submission.id} />
      <ErrorSummary
        errors={errors}
        refusal={refused && fields.length === 0 ? refused.message : null}
        attempts={count}
        idOf={idOf}
      />
      <DecisionNotes outcome={answer?.ok ? answer.value : null} settled={waiting.length === 0} />
      {submission.changes.map((change) => {
        const index = waiting.indexOf(change);
        return (
          <ChangeItem
            key={change.id}
            change={change}
            index={index < 0 ? null : index}
            kept={kept.get(change.id)}
            error={refused?.fields?.[namesOf(index).word]}
            idOf={idOf}
          />
        );
      })}
      {waiting.length > 0 && (
        <div className="flex flex-wrap gap-3">
          <Button type="submit" tone="primary" busy={sending}>
            {sending ? t("sending") : t("send")}
          </Button>
          <Button type="submit" name="all" value="accept" busy={sending}>
            {t("acceptAll")}
          </Button>
        </div>
      )}
    </form>
  );
}

/** What was chosen and typed, by change: a field that was answered meanwhile has moved the others up. */
function keptOf(kept: Partial<Record<string, string>>, count: number) {
  const entries = Array.from({ length: count }, (_, index) => namesOf(index)).flatMap((names) => {
    const id = kept[names.changeId];
    return id ? [[id, { answer: kept[names.answer], word: kept[names.word] }] as const] : [];
  });
  return new Map(entries);
}
