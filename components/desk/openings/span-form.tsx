"use client";

import { useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { type SendForm, useAnswer } from "@/components/forms/use-answer";
import { Button } from "@/components/ui/button";
import { describedBy, Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { REASON_LENGTH } from "@/lib/reservations/capacity/schemas";
import type { ActivityOpenings, CapacityOutcome } from "@/lib/reservations/capacity/views";
import { OutcomeLines } from "./outcome-lines";
import { summaryOf } from "./summary-of";
import { WeekdayChoice } from "./weekday-choice";

interface SpanFormProps {
  openings: ActivityOpenings;
  ahead: NonNullable<ActivityOpenings["ahead"]>;
  change: SendForm<CapacityOutcome>;
}

const IDS: Partial<Record<string, string>> = {
  until: "fin",
  "weekdays[]": "jour-1",
  capacity: "places",
  reason: "raison",
};
const idOf = (name: string) => IDS[name] ?? "debut";

/** Many days at once: a span, weekdays, one number of places. Plain fields: no script needed. */
export function SpanForm({ openings, ahead, change }: SpanFormProps) {
  const t = useTranslations("openings");
  const { answer, send, sending, count } = useAnswer(change);
  const { outcome, kept, errors, summary, refusal } = summaryOf(answer);
  const { id, usual, capacity } = openings;
  const field = (name: string) => ({
    id: idOf(name),
    name,
    autoComplete: "off",
    "aria-invalid": errors[name] ? true : undefined,
    "aria-describedby": describedBy(idOf(name), { hint: name === "reason", error: errors[name] }),
  });
  return (
    <section aria-labelledby="plusieurs" className="grid gap-3 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6">
      <div>
        <h2 id="plusieurs" className="font-bold text-xl">
          {t("span.title")}
        </h2>
        <p className="text-ink-2">{t("span.lead", { usual })}</p>
      </div>
      <form
        // Fields take what is given back to them when they are made.
        key={`${ahead.from} ${count}`}
        action={send}
        noValidate
        className="grid max-w-2xl gap-4"
      >
        <input type="hidden" name="activityId" value={id} />
        <ErrorSummary errors={summary} refusal={refusal} attempts={count} idOf={idOf} />
        <div className="grid gap-4 sm:grid-cols-2">
          <Field id={idOf("from")} label={t("span.from")} error={errors.from}>
            <TextInput {...field("from")} type="date" defaultValue={kept.from ?? ahead.from} />
          </Field>
          <Field id={idOf("until")} label={t("span.until")} error={errors.until}>
            <TextInput {...field("until")} type="date" defaultValue={kept.until ?? ahead.until} />
          </Field>
        </div>
        <WeekdayChoice chosen={kept["weekdays[]"]?.split("\n") ?? []} error={errors["weekdays[]"]} />
        <Field id={idOf("capacity")} label={t("change.capacity")} error={errors.capacity}>
          <TextInput
            {...field("capacity")}
            inputMode="numeric"
            className="max-w-32"
            defaultValue={kept.capacity}
          />
        </Field>
        <Field
          id={idOf("reason")}
          label={t("change.reason")}
          hint={t("change.reasonHint", { usual: String(capacity) })}
          error={errors.reason}
        >
          <TextInput {...field("reason")} maxLength={REASON_LENGTH} defaultValue={kept.reason} />
        </Field>
        <label className="inline-flex min-h-11 cursor-pointer items-center gap-3">
          <input
            type="checkbox"
            name="open"
            defaultChecked={kept.open === "on"}
            className="size-5 shrink-0 accent-accent"
          />
          {t("span.open")}
        </label>
        <div>
          <Button type="submit" tone="primary" busy={sending}>
            {sending ? t("change.saving") : t("span.save")}
          </Button>
        </div>
      </form>
      <OutcomeLines outcome={outcome} attempts={count} />
    </section>
  );
}
