"use client";

import type { FieldValues, Path, UseFormReturn } from "react-hook-form";
import { useTranslations } from "use-intl";
import { classes } from "@/components/ui/classes";
import { describedBy, Field, inputLook } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { PHONE_LENGTH, type PhoneCountry } from "@/lib/phone/phone";
import { usePhoneChoices } from "./use-phone-choices";

interface PhoneFieldProps<Values extends FieldValues> {
  form: UseFormReturn<Values>;
  /** The number as it is typed, and the country whose number it is. */
  name: Path<Values>;
  countryName: Path<Values>;
  id: string;
  label: string;
  hint?: string;
  required?: boolean;
  defaultValue?: string;
  defaultCountry?: string;
  autoComplete?: string;
}

/**
 * A telephone: its country, "FR +33" as the guide has it, then the number the way that country writes it. Before any
 * script the list has the usual countries; a number that begins with "+" says its own.
 */
export function PhoneField<Values extends FieldValues>({
  form,
  name,
  countryName,
  id,
  label,
  hint,
  required,
  defaultValue,
  defaultCountry = "FR",
  autoComplete,
}: PhoneFieldProps<Values>) {
  const t = useTranslations("common");
  const errorOf = (field: Path<Values>) => form.getFieldState(field, form.formState).error?.message;
  const error = errorOf(name) ?? errorOf(countryName);
  const choices = usePhoneChoices(defaultCountry as PhoneCountry);
  const described = describedBy(id, { hint, error });
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <div className="grid grid-cols-[6.75rem_minmax(0,1fr)] gap-2">
        <select
          {...form.register(countryName)}
          aria-label={t("phoneCountry", { label })}
          defaultValue={defaultCountry}
          className={classes(inputLook, "px-2.5")}
        >
          {choices.map(({ country, text }) => (
            <option key={country} value={country}>
              {text}
            </option>
          ))}
        </select>
        <TextInput
          {...form.register(name)}
          type="tel"
          inputMode="tel"
          id={id}
          maxLength={PHONE_LENGTH}
          defaultValue={defaultValue}
          required={required}
          autoComplete={autoComplete}
          aria-invalid={error ? true : undefined}
          aria-describedby={described}
        />
      </div>
    </Field>
  );
}
