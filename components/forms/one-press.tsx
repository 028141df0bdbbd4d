"use client";

import { type ReactNode, useActionState } from "react";
import type { ActionResult } from "@/lib/action-result";

export type Press = (
  previous: ActionResult<unknown> | null,
  form: FormData,
) => Promise<ActionResult<unknown>>;

interface OnePressProps {
  action: Press;
  fields: Readonly<Record<string, string>>;
  /** Its one button. */
  children: ReactNode;
}

/** One press that changes one thing, with scripts or without; a refusal is said beside it. */
export function OnePress({ action, fields, children }: OnePressProps) {
  const [answer, press] = useActionState<ActionResult<unknown> | null, FormData>(action, null);
  return (
    <form action={press}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      {answer?.ok === false && (
        <p role="alert" className="font-semibold text-no text-sm">
          {answer.error.message}
        </p>
      )}
    </form>
  );
}
