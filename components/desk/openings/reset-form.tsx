"use client";

import { useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { type SendForm, useAnswer } from "@/components/forms/use-answer";
import { Button } from "@/components/ui/button";
import type { CapacityOutcome, OpeningDay } from "@/lib/reservations/capacity/views";
import { OutcomeLines } from "./outcome-lines";

/** Gives a day that was set by hand back to its activity and its calendar. */
export function ResetForm({ day, reset }: { day: OpeningDay; reset: SendForm<CapacityOutcome> }) {
  const t = useTranslations("openings.change");
  const { answer, send, sending, count } = useAnswer(reset);
  const refusal = answer?.ok === false ? answer.error.message : null;
  return (
    <div className="grid gap-2">
      <form action={send} className="grid justify-items-start gap-2">
        <input type="hidden" name="activityId" value={day.activityId} />
        <input type="hidden" name="date" value={day.date} />
        <ErrorSummary errors={{}} refusal={refusal} attempts={count} idOf={(name) => name} />
        <Button type="submit" tone={day.can.withdraw ? "danger" : "outline"} busy={sending}>
          {t(day.can.withdraw ? "withdraw" : "reset")}
        </Button>
      </form>
      <OutcomeLines outcome={answer?.ok ? answer.value : null} attempts={count} />
    </div>
  );
}
