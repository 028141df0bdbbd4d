"use client";

import type { ComponentProps } from "react";
import type { FieldValues, Path, UseFormReturn } from "react-hook-form";
import { describedBy, Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";

interface TextFieldProps<Values extends FieldValues>
  extends Omit<ComponentProps<"textarea">, "name" | "form" | "id"> {
  form: UseFormReturn<Values>;
  name: Path<Values>;
  id: string;
  label: string;
  hint?: string;
}

/** A field of several lines: registered by its name, with its error beside it. */
export function TextField<Values extends FieldValues>({
  form,
  name,
  id,
  label,
  hint,
  ...rest
}: TextFieldProps<Values>) {
  const error = form.getFieldState(name, form.formState).error?.message;
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <TextArea
        {...rest}
        {...form.register(name)}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { hint, error })}
      />
    </Field>
  );
}
