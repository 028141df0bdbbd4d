"use client";

import type { ComponentProps } from "react";
import type { FieldValues, Path, UseFormReturn } from "react-hook-form";
import { classes } from "@/components/ui/classes";
import { describedBy, Field } from "@/components/ui/field";
import { PasswordInput } from "@/components/ui/password-input";
import { TextInput } from "@/components/ui/text-input";

interface FormFieldProps<Values extends FieldValues>
  extends Omit<ComponentProps<"input">, "name" | "form" | "id"> {
  form: UseFormReturn<Values>;
  name: Path<Values>;
  id: string;
  label: string;
  hint?: string;
}

/** A field of the engine: registered by its name, with its error beside it. */
export function FormField<Values extends FieldValues>({
  form,
  name,
  id,
  label,
  hint,
  type = "text",
  "aria-describedby": alsoDescribedBy,
  ...rest
}: FormFieldProps<Values>) {
  const error = form.getFieldState(name, form.formState).error?.message;
  const Control = type === "password" ? PasswordInput : TextInput;
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <Control
        {...rest}
        {...form.register(name)}
        type={type}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={classes(describedBy(id, { hint, error }), alsoDescribedBy) || undefined}
      />
    </Field>
  );
}
