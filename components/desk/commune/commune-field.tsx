import type { ComponentProps, ReactNode } from "react";
import { describedBy, Field, inputLook } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import type { CommuneField, ShownField } from "./use-commune-form";

interface FieldProps {
  name: CommuneField;
  label: string;
  hint: string;
  shown: ShownField;
}

/** A line of the commune's form. */
export function CommuneTextField({
  name,
  label,
  hint,
  shown,
  ...rest
}: FieldProps & Omit<ComponentProps<"input">, "name" | "id">) {
  const told = shown.stored ?? hint;
  return (
    <Field id={name} label={label} hint={told} error={shown.error}>
      <TextInput
        {...rest}
        id={name}
        name={name}
        defaultValue={shown.value}
        aria-invalid={shown.error ? true : undefined}
        aria-describedby={describedBy(name, { hint: told, error: shown.error })}
      />
    </Field>
  );
}

/** A choice of the commune's form; its options are its children. */
export function CommuneSelectField({
  name,
  label,
  hint,
  shown,
  children,
}: FieldProps & { children: ReactNode }) {
  const told = shown.stored ?? hint;
  return (
    <Field id={name} label={label} hint={told} error={shown.error}>
      <select
        id={name}
        name={name}
        defaultValue={shown.value}
        className={inputLook}
        aria-invalid={shown.error ? true : undefined}
        aria-describedby={describedBy(name, { hint: told, error: shown.error })}
      >
        {children}
      </select>
    </Field>
  );
}
