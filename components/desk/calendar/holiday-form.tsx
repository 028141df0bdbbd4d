"use client";

import { useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { SavedLine } from "@/components/forms/saved-line";
import type { useAnswer } from "@/components/forms/use-answer";
import { Button } from "@/components/ui/button";
import { describedBy, Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { HOLIDAY_LABEL_LENGTH } from "@/lib/catalogue/holidays/schemas";

interface HolidayFormProps {
  /** The form's action, and what it answered. */
  sent: ReturnType<typeof useAnswer>;
  /** Names the fields of one form among others. */
  id: string;
  value?: { label: string; from: string; until: string };
  fields?: Readonly<Record<string, string>>;
  button: string;
}

/** The name of a stretch of holidays, its first day and the day of return. Plain fields: no script needed. */
export function HolidayForm({ sent, id, value, fields = {}, button }: HolidayFormProps) {
  const t = useTranslations("deskCalendar");
  const { answer, send, sending, count } = sent;
  const refused = answer?.ok === false ? answer.error : null;
  const kept = refused?.kept;
  const errors = refused?.fields ?? {};
  const summary = Object.fromEntries(
    Object.entries(errors).map(([name, message]) => [name, { type: "server", message }]),
  );
  const refusal = refused && Object.keys(errors).length === 0 ? refused.message : null;
  const dates = [
    { name: "from", label: t("fields.from"), hint: undefined },
    { name: "until", label: t("fields.until"), hint: t("holidays.untilHint") },
  ] as const;
  return (
    <div>
      <form
        // Fields take what is given back to them, or what is stored, when they are made.
        key={`${count} ${value?.label} ${value?.from} ${value?.until}`}
        action={send}
        noValidate
        className="grid max-w-2xl gap-4"
      >
        {Object.entries(fields).map(([name, one]) => (
          <input key={name} type="hidden" name={name} value={one} />
        ))}
        <ErrorSummary errors={summary} refusal={refusal} attempts={count} idOf={(name) => `${id}-${name}`} />
        <Field id={`${id}-label`} label={t("fields.label")} error={errors.label}>
          <TextInput
            id={`${id}-label`}
            name="label"
            defaultValue={kept?.label ?? value?.label}
            maxLength={HOLIDAY_LABEL_LENGTH}
            autoComplete="off"
            aria-invalid={errors.label ? true : undefined}
            aria-describedby={describedBy(`${id}-label`, { error: errors.label })}
          />
        </Field>
        <div className="grid items-end gap-4 sm:grid-cols-2">
          {dates.map(({ name, label, hint }) => (
            <Field key={name} id={`${id}-${name}`} label={label} hint={hint} error={errors[name]}>
              <TextInput
                id={`${id}-${name}`}
                type="date"
                name={name}
                defaultValue={kept?.[name] ?? value?.[name]}
                aria-invalid={errors[name] ? true : undefined}
                aria-describedby={describedBy(`${id}-${name}`, { hint, error: errors[name] })}
              />
            </Field>
          ))}
        </div>
        <div>
          <Button type="submit" tone="primary" busy={sending}>
            {sending ? t("saving") : button}
          </Button>
        </div>
      </form>
      <SavedLine attempts={count}>{answer?.ok && t("saved")}</SavedLine>
    </div>
  );
}
