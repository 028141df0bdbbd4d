"use client";

import type { ComponentProps } from "react";
import type { FieldValues, Path, UseFormReturn } from "react-hook-form";
import { describedBy, Field, inputLook } from "@/components/ui/field";

interface SelectFieldProps<Values extends FieldValues>
  extends Omit<ComponentProps<"select">, "name" | "form" | "id"> {
  form: UseFormReturn<Values>;
  name: Path<Values>;
  id: string;
  label: string;
  hint?: string;
}

/** A list of the engine: registered by its name, with its error beside it; its options are its children. */
export function SelectField<Values extends FieldValues>({
  form,
  name,
  id,
  label,
  hint,
  ...rest
}: SelectFieldProps<Values>) {
  const error = form.getFieldState(name, form.formState).error?.message;
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <select
        {...rest}
        {...form.register(name)}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { hint, error })}
        className={inputLook}
      />
    </Field>
  );
}
