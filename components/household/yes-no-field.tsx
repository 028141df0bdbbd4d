"use client";

import { useId } from "react";
import type { FieldValues, Path, UseFormReturn } from "react-hook-form";
import { useTranslations } from "use-intl";

interface YesNoFieldProps<Values extends FieldValues> {
  form: UseFormReturn<Values>;
  name: Path<Values>;
  id: string;
  legend: string;
  hint?: string;
  defaultValue: string;
}

/** A question of yes or no: "true" or "false" when it is sent. */
export function YesNoField<Values extends FieldValues>({
  form,
  name,
  id,
  legend,
  hint,
  defaultValue,
}: YesNoFieldProps<Values>) {
  const t = useTranslations("records.values");
  const hintId = useId();
  return (
    <fieldset className="grid content-start gap-1.5" aria-describedby={hint ? hintId : undefined}>
      <legend className="mb-1.5 font-semibold">{legend}</legend>
      {hint && (
        <p id={hintId} className="text-ink-2 text-sm">
          {hint}
        </p>
      )}
      <div className="flex gap-6">
        {(["true", "false"] as const).map((value) => (
          <label key={value} className="flex min-h-11 cursor-pointer items-center gap-3">
            <input
              type="radio"
              {...form.register(name)}
              id={value === "true" ? id : undefined}
              value={value}
              defaultChecked={value === defaultValue}
              className="size-5 shrink-0 accent-accent"
            />
            {t(value === "true" ? "yes" : "no")}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
