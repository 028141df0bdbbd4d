import type { ReactNode } from "react";
import { Icon } from "./icon";

/** The ids by which a control points to its hint and its error. */
export function describedBy(id: string, has: { hint?: ReactNode; error?: ReactNode }): string | undefined {
  const ids = [has.hint && `${id}-hint`, has.error && `${id}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

export const inputLook =
  "min-h-12 w-full rounded-xl border-2 border-edge bg-raised px-3.5 text-ink placeholder:text-ink-2 aria-invalid:border-no";

interface FieldProps {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  children: ReactNode;
}

/** Label above, hint under it, error beside the control and linked to it. */
export function Field({ id, label, hint, error, children }: FieldProps) {
  return (
    <div className="grid content-start gap-1.5">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
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
    </div>
  );
}
