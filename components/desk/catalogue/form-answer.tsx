"use client";

import { useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { MovedNotice } from "@/components/forms/moved-notice";
import type { Answer } from "@/components/forms/use-answer";
import { Button } from "@/components/ui/button";
import type { Refusal } from "./read-refusal";

/** Refusals after which the agent may go on all the same, and what the press then says. */
const GO_ON: Partial<Record<string, "over" | "known">> = {
  "thing-changed": "over",
  "activity-leaves-places": "known",
  "activity-moves-hours": "known",
};

interface FormAnswerProps {
  answer: Answer | null;
  refusal: Refusal;
  attempts: number;
  sending: boolean;
  idOf: (name: string) => string;
  /** What the press says by the name of its field; "1" unless said. */
  pressed?: Partial<Record<"over" | "known", string>>;
}

/** On top of a form: what stands in its way, or what is to be known before it is saved all the same. */
export function FormAnswer({ answer, refusal, attempts, sending, idOf, pressed = {} }: FormAnswerProps) {
  const t = useTranslations("catalogue");
  const goOn = refusal.code === null ? undefined : GO_ON[refusal.code];
  // What was gone on with once is not asked for again when something else stands in the way.
  const said = (["over", "known"] as const).filter((name) => name !== goOn && refusal.kept?.[name]);
  return (
    <>
      {said.map((name) => (
        <input key={name} type="hidden" name={name} value={refusal.kept?.[name]} />
      ))}
      {/* What Enter presses in a field: to go on all the same takes its own button. */}
      {goOn && <button type="submit" hidden />}
      {goOn ? (
        <MovedNotice answer={answer}>
          <div className="grid justify-items-start gap-2 py-1">
            <p>{refusal.message}</p>
            <Button type="submit" name={goOn} value={pressed[goOn] ?? "1"} busy={sending}>
              {t(goOn)}
            </Button>
          </div>
        </MovedNotice>
      ) : (
        <ErrorSummary errors={refusal.summary} refusal={refusal.message} attempts={attempts} idOf={idOf} />
      )}
    </>
  );
}
