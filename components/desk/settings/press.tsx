"use client";

import { type SendForm, useAnswer } from "@/components/forms/use-answer";
import { Button } from "@/components/ui/button";
import type { ButtonTone } from "@/components/ui/button-look";
import { Icon, type IconName } from "@/components/ui/icon";

interface PressProps {
  action: SendForm;
  /** What it is about, as hidden fields. */
  fields: Readonly<Record<string, string>>;
  /** What it does to what, said to who does not see where it stands. */
  name: string;
  label?: string;
  icon?: IconName;
  tone?: ButtonTone;
}

/** A form of one button, which works before any script, and what stands in its way. */
export function Press({ action, fields, name, label, icon, tone = "outline" }: PressProps) {
  const { answer, send, sending } = useAnswer(action);
  return (
    <form action={send} className="inline-flex flex-wrap items-center gap-2">
      {Object.entries(fields).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      <Button type="submit" tone={tone} busy={sending} aria-label={name} className="min-h-12">
        {icon && <Icon name={icon} />}
        {label}
      </Button>
      {answer?.ok === false && (
        <p role="alert" className="font-semibold text-no text-sm">
          {answer.error.message}
        </p>
      )}
    </form>
  );
}
