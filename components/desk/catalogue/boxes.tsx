import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";

interface BoxesProps {
  id: string;
  legend: string;
  hint?: string;
  error?: string;
  children: ReactNode;
}

/** A group of boxes or of choices under one name, with its error beside it. */
export function Boxes({ id, legend, hint, error, children }: BoxesProps) {
  const said = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={said} className="grid min-w-0 gap-1.5">
      <legend className="mb-1 font-semibold">{legend}</legend>
      {hint && (
        <p id={`${id}-hint`} className="text-ink-2 text-sm">
          {hint}
        </p>
      )}
      {children}
      {error && (
        <p id={`${id}-error`} className="flex gap-2 font-semibold text-no">
          <Icon name="warning" className="mt-0.5" />
          {error}
        </p>
      )}
    </fieldset>
  );
}

interface BoxProps {
  type?: "checkbox" | "radio";
  name: string;
  value: string;
  checked: boolean;
  children: ReactNode;
}

/** One box with its words: a target of 44 pixels. */
export function Box({ type = "checkbox", name, value, checked, children }: BoxProps) {
  return (
    <label className="inline-flex min-h-11 cursor-pointer items-center gap-2.5">
      <input
        type={type}
        name={name}
        value={value}
        defaultChecked={checked}
        className="size-5 shrink-0 accent-accent"
      />
      {children}
    </label>
  );
}
