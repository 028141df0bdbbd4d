import type { ReactNode } from "react";
import { describedBy, Field, inputLook } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import type { RuleFields } from "@/lib/reservations/rules/rule-fields";

/** What the form of a rule holds: what was typed or is stored, and the fault of each field. */
export interface RuleState {
  values: RuleFields;
  errors: RuleFields;
}

/** The id of a field's control, from its name. */
export const idOf = (name: string) => name.replaceAll(".", "-");

interface ControlProps {
  state: RuleState;
  name: string;
  label: string;
  hint?: string;
  /** When its label is not enough beside others that are alike. */
  fullLabel?: string;
}

interface InputProps extends ControlProps {
  type: "time" | "number" | "date" | "text";
  max?: number;
}

/** One field of a rule that is typed. */
export function RuleInput({ state, name, label, hint, fullLabel, type, max }: InputProps) {
  const [id, error] = [idOf(name), state.errors[name]];
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <TextInput
        id={id}
        name={name}
        type={type === "number" ? "text" : type}
        inputMode={type === "number" ? "numeric" : undefined}
        maxLength={max}
        defaultValue={state.values[name]}
        autoComplete="off"
        aria-label={fullLabel}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { hint, error })}
      />
    </Field>
  );
}

/** One field of a rule that is chosen from a list; its options are its children. */
export function RuleSelect({
  state,
  name,
  label,
  hint,
  fullLabel,
  children,
}: ControlProps & { children: ReactNode }) {
  const [id, error] = [idOf(name), state.errors[name]];
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <select
        id={id}
        name={name}
        defaultValue={state.values[name]}
        aria-label={fullLabel}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { hint, error })}
        className={inputLook}
      >
        {children}
      </select>
    </Field>
  );
}

interface RadioProps {
  state: RuleState;
  name: string;
  options: readonly { value: string; label: string }[];
}

/** One choice among a few, all in view. The first has the field's id. */
export function RuleRadios({ state, name, options }: RadioProps) {
  return (
    <div className="grid gap-x-6 sm:grid-cols-2">
      {options.map(({ value, label }, index) => (
        <label key={value} className="inline-flex min-h-11 cursor-pointer items-center gap-2.5">
          <input
            id={index === 0 ? idOf(name) : undefined}
            type="radio"
            name={name}
            value={value}
            defaultChecked={state.values[name] === value}
            className="size-5 shrink-0 accent-accent"
          />
          {label}
        </label>
      ))}
    </div>
  );
}
