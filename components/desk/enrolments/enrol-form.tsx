"use client";

import { useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { type SendForm, useAnswer } from "@/components/forms/use-answer";
import { Button } from "@/components/ui/button";
import { describedBy, Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import type { EnrolView } from "@/lib/desk/enrolments/views";
import { ActivityChoices } from "./activity-choices";

const idOf = (name: string) => (name === "activityIds" ? "prestations" : `inscription-${name}`);

/** In what a child is enrolled, from which day to which. Plain fields: no script needed. */
export function EnrolForm({ view, enrol }: { view: EnrolView; enrol: SendForm }) {
  const t = useTranslations("families.enrol");
  const { answer, send, sending, count } = useAnswer(enrol);
  const refused = answer?.ok === false ? answer.error : null;
  const kept = refused?.kept;
  const errors = refused?.fields ?? {};
  const summary = Object.fromEntries(
    Object.entries(errors).map(([name, message]) => [name, { type: "server", message }]),
  );
  return (
    <section aria-labelledby="nouvelle" className="grid gap-3">
      <div>
        <h2 id="nouvelle" className="font-bold text-xl">
          {t("newTitle")}
        </h2>
        <p className="text-ink-2">{t("newLead")}</p>
      </div>
      <form
        // Fields take what is given back to them when they are made.
        key={count}
        action={send}
        noValidate
        className="grid gap-5 rounded-sheet bg-sheet p-5 shadow-lift sm:p-7"
      >
        <ErrorSummary
          errors={summary}
          refusal={refused && Object.keys(errors).length === 0 ? refused.message : null}
          attempts={count}
          idOf={idOf}
        />
        <input type="hidden" name="householdId" value={view.householdId} />
        <input type="hidden" name="childId" value={view.child.id} />
        <ActivityChoices
          id={idOf("activityIds")}
          choices={view.choices}
          others={view.others}
          chosen={(kept?.["activityIds[]"] ?? "").split("\n")}
          error={errors.activityIds}
        />
        <div className="grid max-w-xl gap-5 sm:grid-cols-2">
          {(["startsOn", "endsOn"] as const).map((name) => (
            <Field key={name} id={idOf(name)} label={t(name)} error={errors[name]}>
              <TextInput
                id={idOf(name)}
                name={name}
                type="date"
                min={view.bounds.earliest}
                max={view.bounds.latest}
                defaultValue={kept?.[name] ?? view.proposed[name]}
                required
                aria-invalid={errors[name] ? true : undefined}
                aria-describedby={describedBy(idOf(name), { error: errors[name] })}
              />
            </Field>
          ))}
        </div>
        <label className="inline-flex min-h-11 cursor-pointer items-center gap-3">
          <input
            type="checkbox"
            name="tell"
            defaultChecked={kept ? kept.tell === "on" : true}
            className="size-5 accent-accent"
          />
          {t("tell")}
        </label>
        <div>
          <Button type="submit" tone="primary" busy={sending}>
            {sending ? t("saving") : t("submit")}
          </Button>
        </div>
      </form>
    </section>
  );
}
