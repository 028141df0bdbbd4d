"use client";

import { type ReactNode, useActionState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { ButtonTone } from "@/components/ui/button-look";
import type { ActionResult } from "@/lib/action-result";

interface PressFormProps {
  action: (previous: ActionResult<unknown> | null, form: FormData) => Promise<ActionResult<unknown>>;
  /** What the press says besides that it was pressed. */
  fields?: Readonly<Record<string, string>>;
  tone?: ButtonTone;
  /** When the words on the button are not enough by themselves. */
  label?: string;
  className?: string;
  children: ReactNode;
}

/** A form that is one button, with scripts or without; a refusal is said above it. */
export function PressForm({ action, fields = {}, tone, label, className, children }: PressFormProps) {
  const [answer, send, sending] = useActionState(action, null);
  return (
    <form action={send} className="grid justify-items-start gap-2">
      {answer?.ok === false && (
        <Alert tone="error" live="alert">
          {answer.error.message}
        </Alert>
      )}
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" tone={tone} busy={sending} aria-label={label} className={className}>
        {children}
      </Button>
    </form>
  );
}
