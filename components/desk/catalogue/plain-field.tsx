import type { ComponentProps } from "react";
import { describedBy, Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";

interface PlainFieldProps extends Omit<ComponentProps<"input">, "id" | "name"> {
  id: string;
  name: string;
  label: string;
  hint?: string;
  error?: string;
}

/** A field that a plain form sends, with its error beside it. */
export function PlainField({ id, name, label, hint, error, ...rest }: PlainFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <TextInput
        autoComplete="off"
        {...rest}
        id={id}
        name={name}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { hint, error })}
      />
    </Field>
  );
}
