"use client";

import type { ComponentProps, ReactNode } from "react";
import { describedBy, Field, inputLook } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { idOf, type NewcomerFields } from "./use-newcomer-form";

interface PlainProps {
  fields: NewcomerFields;
  name: string;
  label: string;
  hint?: string;
  required?: boolean;
}

const starred = (label: string, required?: boolean) => (required ? `${label}\u00a0*` : label);

/** A field that needs no script, with what was typed in it and what is wrong with it. */
export function PlainField({
  fields,
  name,
  label,
  hint,
  required,
  ...rest
}: PlainProps & ComponentProps<"input">) {
  const error = fields.errorOf(name);
  return (
    <Field id={idOf(name)} label={starred(label, required)} hint={hint} error={error}>
      <TextInput
        autoComplete="off"
        {...rest}
        id={idOf(name)}
        name={name}
        defaultValue={fields.shown(name)}
        required={required}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(idOf(name), { hint, error })}
      />
    </Field>
  );
}

/** The same of a list to choose from. */
export function PlainSelect({
  fields,
  name,
  label,
  hint,
  required,
  chosen = "",
  children,
}: PlainProps & { chosen?: string; children: ReactNode }) {
  const error = fields.errorOf(name);
  return (
    <Field id={idOf(name)} label={starred(label, required)} hint={hint} error={error}>
      <select
        id={idOf(name)}
        name={name}
        defaultValue={fields.shown(name) ?? chosen}
        required={required}
        autoComplete="off"
        className={inputLook}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(idOf(name), { hint, error })}
      >
        {children}
      </select>
    </Field>
  );
}
