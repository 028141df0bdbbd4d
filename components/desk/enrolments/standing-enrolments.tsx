"use client";

import { useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { type SendForm, useAnswer } from "@/components/forms/use-answer";
import { Button } from "@/components/ui/button";
import { describedBy, Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import type { EnrolView, StandingEnrolment } from "@/lib/desk/enrolments/views";

interface StandingProps extends Pick<EnrolView, "householdId" | "child" | "enrolments"> {
  end: SendForm;
}

/** What a child is enrolled in, each with an earlier last day to give it. */
export function StandingEnrolments({ enrolments, ...of }: StandingProps) {
  const t = useTranslations("families.enrol");
  return (
    <section aria-labelledby="en-cours" className="grid gap-3">
      <h2 id="en-cours" className="font-bold text-xl">
        {t("standingTitle")}
      </h2>
      {enrolments.length === 0 ? (
        <p className="rounded-sheet bg-sheet p-5 shadow-lift">{t("none")}</p>
      ) : (
        <ul className="grid divide-y divide-rule rounded-sheet bg-sheet px-5 py-1 shadow-lift sm:px-7">
          {enrolments.map((one) => (
            <li
              key={one.id}
              className="grid items-center gap-x-6 gap-y-3 py-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,25rem)]"
            >
              <p>
                <span className="font-semibold">{one.activity}</span>
                <span className="block text-ink-2">
                  {one.site} · {one.span}
                </span>
              </p>
              <EndForm enrolment={one} {...of} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function EndForm({
  enrolment: { id, activity, startsOn, endsOn },
  householdId,
  child,
  end,
}: Omit<StandingProps, "enrolments"> & { enrolment: StandingEnrolment }) {
  const t = useTranslations("families.enrol");
  const { answer, send, sending, count } = useAnswer(end);
  const refused = answer?.ok === false ? answer.error : null;
  const error = refused && (refused.fields?.endsOn ?? refused.message);
  const dayId = `fin-${id}`;
  return (
    <form
      // The field takes what is given back to it, or what is stored, when it is made.
      key={`${count} ${endsOn}`}
      action={send}
      noValidate
      className="flex flex-wrap items-end gap-3"
    >
      {Object.entries({ householdId, childId: child.id, enrolmentId: id, was: endsOn }).map(
        ([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ),
      )}
      <Field
        id={dayId}
        label={
          <>
            {t("lastDay")}
            <span className="sr-only"> : {activity}</span>
          </>
        }
      >
        <TextInput
          id={dayId}
          type="date"
          name="endsOn"
          min={startsOn}
          max={endsOn || undefined}
          defaultValue={refused?.kept?.endsOn ?? endsOn}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(dayId, { error })}
        />
      </Field>
      <Button type="submit" busy={sending} aria-label={t("endOf", { activity })} className="min-h-12">
        {sending ? t("saving") : t("end")}
      </Button>
      {error && (
        <div id={`${dayId}-error`} className="w-full max-w-xl">
          <ErrorSummary errors={{}} refusal={error} attempts={count} idOf={() => dayId} />
        </div>
      )}
    </form>
  );
}
