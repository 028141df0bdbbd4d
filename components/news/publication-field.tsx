"use client";

import { useTranslations } from "use-intl";
import { describedBy, Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";

interface PublicationFieldProps {
  idOf: (name: string) => string;
  date: string;
  time: string;
  errors: Readonly<Record<string, string>>;
}

/** From when on families read it, in the commune's own time. */
export function PublicationField({ idOf, date, time, errors }: PublicationFieldProps) {
  const t = useTranslations("news.desk.field");
  const hintId = idOf("publication-hint");
  return (
    <fieldset aria-describedby={hintId} className="grid gap-1.5">
      <legend className="font-semibold">{t("publication")}</legend>
      <p id={hintId} className="max-w-2xl text-ink-2 text-sm">
        {t("publicationHint")}
      </p>
      <div className="grid max-w-md gap-4 sm:grid-cols-2">
        <Field id={idOf("date")} label={t("date")} error={errors.date}>
          <TextInput
            type="date"
            id={idOf("date")}
            name="date"
            defaultValue={date}
            aria-invalid={errors.date ? true : undefined}
            aria-describedby={describedBy(idOf("date"), { error: errors.date })}
          />
        </Field>
        <Field id={idOf("time")} label={t("time")} error={errors.time}>
          <TextInput
            type="time"
            id={idOf("time")}
            name="time"
            defaultValue={time}
            aria-invalid={errors.time ? true : undefined}
            aria-describedby={describedBy(idOf("time"), { error: errors.time })}
          />
        </Field>
      </div>
    </fieldset>
  );
}
