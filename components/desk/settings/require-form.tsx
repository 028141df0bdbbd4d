"use client";

import { useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { SavedLine } from "@/components/forms/saved-line";
import { type SendForm, useAnswer } from "@/components/forms/use-answer";
import { Button } from "@/components/ui/button";
import { describedBy, Field, inputLook } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";

interface Choice {
  activityId: string;
  activity: string;
}

interface RequireFormProps {
  /** The paper's. */
  id: string;
  action: SendForm;
  /** The activity that needs it already; without one, those to choose from. */
  activity?: Choice;
  choices?: readonly Choice[];
  /** ISO date; empty where it never blocks. */
  dueOn?: string;
}

/** Until when an activity needs a paper; or one more activity that needs it. */
export function RequireForm({ id, action, activity, choices = [], dueOn = "" }: RequireFormProps) {
  const t = useTranslations("settings");
  const { answer, send, sending, count } = useAnswer(action);
  const refused = answer?.ok === false ? answer.error : null;
  const error = refused && (refused.fields?.dueOn ?? refused.message);
  const dayId = `jour-${activity?.activityId ?? "nouveau"}`;
  return (
    <div className="min-w-0 grow">
      <form
        // Fields take what is given back to them, or what is stored, when they are made.
        key={`${count} ${dueOn}`}
        action={send}
        noValidate
        className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_12rem_auto]"
      >
        <input type="hidden" name="id" value={id} />
        {activity ? (
          <p className="self-center break-words font-semibold">
            {activity.activity}
            <input type="hidden" name="activityId" value={activity.activityId} />
          </p>
        ) : (
          <Field id="prestation" label={t("papers.activity")}>
            <select
              id="prestation"
              name="activityId"
              defaultValue={refused?.kept?.activityId}
              className={inputLook}
            >
              {choices.map((choice) => (
                <option key={choice.activityId} value={choice.activityId}>
                  {choice.activity}
                </option>
              ))}
            </select>
          </Field>
        )}
        <Field id={dayId} label={t("papers.dueOn")}>
          <TextInput
            id={dayId}
            type="date"
            name="dueOn"
            defaultValue={refused?.kept?.dueOn ?? dueOn}
            aria-label={activity && t("papers.dueOf", { activity: activity.activity })}
            aria-invalid={error ? true : undefined}
            aria-describedby={describedBy(dayId, { error })}
          />
        </Field>
        <Button
          type="submit"
          busy={sending}
          tone={activity ? "outline" : "primary"}
          aria-label={activity && t("papers.saveOf", { activity: activity.activity })}
          className="min-h-12"
        >
          {activity ? t("save") : t("papers.require")}
        </Button>
        {error && (
          // Under all, so that the button stays beside its field.
          <div id={`${dayId}-error`} className="sm:col-span-full">
            <ErrorSummary errors={{}} refusal={error} attempts={count} idOf={() => dayId} />
          </div>
        )}
      </form>
      <SavedLine attempts={count}>{answer?.ok && t("saved")}</SavedLine>
    </div>
  );
}
