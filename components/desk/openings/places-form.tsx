"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { type SendForm, useAnswer } from "@/components/forms/use-answer";
import { Button } from "@/components/ui/button";
import { describedBy, Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { REASON_LENGTH } from "@/lib/reservations/capacity/schemas";
import type { CapacityOutcome, OpeningDay } from "@/lib/reservations/capacity/views";
import { OutcomeLines } from "./outcome-lines";
import { summaryOf } from "./summary-of";

interface PlacesFormProps {
  day: OpeningDay;
  /** Opens the day, or changes its places. */
  action: SendForm<CapacityOutcome>;
}

const idOf = (name: string) => (name === "reason" ? "raison" : "nombre");

/** The number of places of one day, and why where it is beyond the activity's own. Plain fields: no script needed. */
export function PlacesForm({ day, action }: PlacesFormProps) {
  const t = useTranslations("openings.change");
  const { answer, send, sending, count } = useAnswer(action);
  const { outcome, kept, errors, summary, refusal } = summaryOf(answer);
  const { activityId, date, opening, usual } = day;
  const [answered, setAnswered] = useState({ count, capacity: opening?.capacity });
  if (answered.count !== count) setAnswered({ count, capacity: opening?.capacity });
  // What was typed counts until the day has other places than it had then.
  const typed = answered.capacity === opening?.capacity ? kept : {};
  return (
    <section aria-labelledby="changer" className="grid gap-3 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6">
      <div>
        <h2 id="changer" className="font-bold text-xl">
          {t(opening ? "title" : "openTitle")}
        </h2>
        {!opening && <p className="text-ink-2">{t("openLead")}</p>}
      </div>
      <form
        // Fields take what is given back to them, or what is stored, when they are made.
        key={`${date} ${count} ${opening?.capacity}`}
        action={send}
        noValidate
        className="grid max-w-2xl gap-4"
      >
        <input type="hidden" name="activityId" value={activityId} />
        <input type="hidden" name="date" value={date} />
        <ErrorSummary errors={summary} refusal={refusal} attempts={count} idOf={idOf} />
        <Field id="nombre" label={t("capacity")} error={errors.capacity}>
          <TextInput
            id="nombre"
            name="capacity"
            inputMode="numeric"
            autoComplete="off"
            defaultValue={typed.capacity ?? opening?.capacity ?? usual}
            className="max-w-32"
            aria-invalid={errors.capacity ? true : undefined}
            aria-describedby={describedBy("nombre", { error: errors.capacity })}
          />
        </Field>
        <Field
          id="raison"
          label={t("reason")}
          hint={t("reasonHint", { usual: String(usual) })}
          error={errors.reason}
        >
          <TextInput
            id="raison"
            name="reason"
            autoComplete="off"
            maxLength={REASON_LENGTH}
            defaultValue={typed.reason}
            aria-invalid={errors.reason ? true : undefined}
            aria-describedby={describedBy("raison", { hint: true, error: errors.reason })}
          />
        </Field>
        <div>
          <Button type="submit" tone="primary" busy={sending}>
            {sending ? t("saving") : t(opening ? "save" : "openDay")}
          </Button>
        </div>
      </form>
      <OutcomeLines outcome={outcome} attempts={count} />
    </section>
  );
}
