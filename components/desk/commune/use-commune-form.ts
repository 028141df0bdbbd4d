"use client";

import { useTranslations } from "use-intl";
import { type SendForm, useAnswer } from "@/components/forms/use-answer";
import type { CommuneFields } from "@/lib/desk/commune/views";

export type CommuneField = keyof CommuneFields;

/** What a field shows, and what is wrong with it. */
export interface ShownField {
  value: string;
  error: string | undefined;
  /** In place of the usual hint, once somebody else has saved meanwhile: what is stored now, where that differs. */
  stored: string | undefined;
}

/** The form of the commune between two answers: what was typed is given back with every refusal. */
export function useCommuneForm(fields: CommuneFields, save: SendForm) {
  const t = useTranslations("commune");
  const { answer, send, sending, count } = useAnswer(save);
  const refused = answer?.ok === false ? answer.error : null;
  const errors: Partial<Record<string, string>> = { ...refused?.fields };
  if (refused?.code === "accent-unreadable") errors.accent = refused.message;
  if (refused?.code === "time-zone-fixed") errors.timeZone = refused.message;
  const told = Object.entries(errors).filter((entry): entry is [string, string] => entry[1] !== undefined);

  const shown = (name: CommuneField, nameValue = (value: string) => value): ShownField => {
    const kept = refused?.kept?.[name];
    const moved = refused?.code === "commune-moved" && kept !== undefined && kept !== fields[name];
    return {
      value: kept ?? fields[name],
      error: errors[name],
      stored: moved ? t("stored", { value: nameValue(fields[name]) || t("nothing") }) : undefined,
    };
  };
  return {
    send,
    sending,
    count,
    shown,
    saved: answer?.ok === true,
    summary: Object.fromEntries(told.map(([name, message]) => [name, { type: "server", message }])),
    refusal: refused && told.length === 0 ? refused.message : null,
  };
}
