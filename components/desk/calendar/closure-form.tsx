"use client";

import { useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Button } from "@/components/ui/button";
import { describedBy, Field, inputLook } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { REASON_LENGTH } from "@/lib/reservations/closures/schemas";
import type { ClosureForm } from "@/lib/reservations/closures/views";

/** Which days close, for whom and why: a form that leads to its preview. */
export function ClosureFormView({ form: { choices, asked, errors, preview } }: { form: ClosureForm }) {
  const t = useTranslations("deskCalendar");
  const entries = Object.entries(errors);
  const summary = Object.fromEntries(entries.map(([name, message]) => [name, { type: "server", message }]));
  const field = (name: keyof typeof asked, hint?: string) => ({
    id: name,
    name,
    defaultValue: asked[name],
    "aria-invalid": errors[name] ? true : undefined,
    "aria-describedby": describedBy(name, { hint, error: errors[name] }),
  });
  return (
    <form
      // What is typed anew takes the place of what was asked before.
      key={JSON.stringify(asked)}
      action="/gestion/calendrier/fermetures/nouvelle"
      method="get"
      className="grid gap-4 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6"
    >
      <ErrorSummary
        errors={summary}
        refusal={null}
        attempts={entries.length > 0 ? 1 : 0}
        idOf={(name) => name}
      />
      <div className="grid max-w-3xl items-end gap-4 sm:grid-cols-2">
        <Field id="du" label={t("closures.from")} error={errors.du}>
          <TextInput type="date" {...field("du")} />
        </Field>
        <Field id="au" label={t("closures.until")} hint={t("closures.untilHint")} error={errors.au}>
          <TextInput type="date" {...field("au", t("closures.untilHint"))} />
        </Field>
        <Field
          id="motif"
          label={t("closures.reasonField")}
          hint={t("closures.reasonHint")}
          error={errors.motif}
        >
          <TextInput
            {...field("motif", t("closures.reasonHint"))}
            maxLength={REASON_LENGTH}
            autoComplete="off"
          />
        </Field>
        <Field id="pour" label={t("closures.whom")} error={errors.pour}>
          <select {...field("pour")} className={inputLook}>
            <option value={choices.whole.value}>{choices.whole.label}</option>
            {(["sites", "activities"] as const).map(
              (kind) =>
                choices[kind].length > 0 && (
                  <optgroup key={kind} label={t(`closures.groups.${kind}`)}>
                    {choices[kind].map(({ value, label }) => (
                      <option key={value} value={value}>
                        {label}
                      </option>
                    ))}
                  </optgroup>
                ),
            )}
          </select>
        </Field>
      </div>
      <div>
        <Button type="submit" tone={preview ? "outline" : "primary"}>
          {t("closures.preview")}
        </Button>
      </div>
    </form>
  );
}
