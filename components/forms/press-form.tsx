"use client";

import type { ReactNode } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { ButtonTone } from "@/components/ui/button-look";
import type { IconName } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { type SendForm, useAnswer } from "./use-answer";

interface WordsProps {
  icon?: undefined;
  tone?: ButtonTone;
  /** When the words on the button are not enough by themselves. */
  label?: string;
  className?: string;
  children: ReactNode;
}

interface IconProps {
  /** All that its button shows. */
  icon: IconName;
  label: string;
  /** It stays in its place, though a press would change nothing. */
  resting?: boolean;
}

type PressFormProps = (WordsProps | IconProps) & {
  action: SendForm;
  /** What the press says besides that it was pressed. */
  fields?: Readonly<Record<string, string>>;
};

/** A form that is one button, with scripts or without; a refusal, or a line that was cut, is said above it. */
export function PressForm({ action, fields = {}, ...look }: PressFormProps) {
  const { answer, send, sending } = useAnswer(action);
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
      {look.icon ? (
        <IconButton
          type="submit"
          icon={look.icon}
          label={look.label}
          aria-disabled={sending || look.resting || undefined}
          onClick={sending ? (event) => event.preventDefault() : undefined}
          className={look.resting ? "opacity-40" : undefined}
        />
      ) : (
        <Button
          type="submit"
          tone={look.tone}
          busy={sending}
          aria-label={look.label}
          className={look.className}
        >
          {look.children}
        </Button>
      )}
    </form>
  );
}
