"use client";

import { useActionState, useState } from "react";
import { useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Button } from "@/components/ui/button";
import { describedBy, Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import type { ActionResult } from "@/lib/action-result";
import { NOTE_LENGTH } from "@/lib/records/health/schemas";
import type { FamilyHealthView, MovedHealthAnswer } from "@/lib/records/health/views";
import { HealthChoices } from "./health-choices";
import { HealthMoved } from "./health-moved";

export type Answer = ActionResult<MovedHealthAnswer>;
export type SendHealth = (previous: Answer | null, form: FormData) => Promise<Answer>;

const idOf = (name: string) => `sante-${name}`;

/** What the family says of a child's health. The server decides; what was typed stays after a refusal. */
export function HealthForm({ health, save }: { health: FamilyHealthView; save: SendHealth }) {
  const t = useTranslations("care");
  const [answer, send, sending] = useActionState<Answer | null, FormData>(tried(save, t("lost")), null);
  const [heard, setHeard] = useState({ answer, count: 0 });
  // A second refusal is as new as the first, though it may say the same.
  if (heard.answer !== answer) setHeard({ answer, count: heard.count + 1 });
  const refused = answer?.ok === false ? answer.error : null;
  const moved = answer?.ok ? answer.value : null;
  const kept = refused?.kept ?? moved?.typed ?? {};
  const errors = Object.fromEntries(
    Object.entries(refused?.fields ?? {}).map(([name, message]) => [name, { type: "server", message }]),
  );
  const noteError = errors.note?.message;
  return (
    <form
      // Fields take what is stored, or what is given back to them, when they are made.
      key={`${heard.count} ${health.seen}`}
      action={send}
      noValidate
      className="grid gap-6"
    >
      <ErrorSummary
        errors={errors}
        refusal={refused && !refused.fields ? refused.message : null}
        attempts={heard.count}
        idOf={idOf}
      />
      {moved && <HealthMoved moved={moved} />}
      <input type="hidden" name="childId" value={health.childId} />
      <input type="hidden" name="seen" value={moved?.seen ?? kept.seen ?? health.seen} />
      <HealthChoices
        chosen={answer ? (kept["allergens[]"] ?? "").split("\n") : health.allergens}
        hasPlan={kept.hasPlan ? kept.hasPlan === "yes" : health.hasPlan}
      />
      <Field id={idOf("note")} label={t("health.note")} hint={t("health.noteHint")} error={noteError}>
        <TextArea
          id={idOf("note")}
          name="note"
          maxLength={NOTE_LENGTH}
          defaultValue={kept.note ?? health.note}
          aria-invalid={noteError ? true : undefined}
          aria-describedby={describedBy(idOf("note"), { hint: "note", error: noteError })}
        />
      </Field>
      <Button type="submit" tone="primary" busy={sending} className="justify-self-start">
        {sending ? t("health.saving") : t("health.save")}
      </Button>
    </form>
  );
}

/** With scripts a line that was cut is a refusal in words; what Next throws leads to another page. */
function tried(save: SendHealth, lost: string): SendHealth {
  if (typeof window === "undefined") return save;
  return (previous, form) =>
    save(previous, form).catch((error: unknown) => {
      if (error instanceof Error && "digest" in error) throw error;
      return {
        ok: false,
        error: { code: "unexpected", message: lost, kept: keptOf(form) },
      };
    });
}

const keptOf = (form: FormData) =>
  Object.fromEntries(
    ["seen", "allergens[]", "hasPlan", "note"].map((name) => [name, form.getAll(name).join("\n")]),
  );
