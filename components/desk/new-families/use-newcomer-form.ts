"use client";

import { type SendForm, useAnswer } from "@/components/forms/use-answer";
import type { Doubles } from "@/lib/desk/new-families/views";

/** "children.0.firstName" as an id. */
export const idOf = (name: string) => name.replaceAll(".", "-");

/** What the parts of the form show: what was typed before, and what is wrong with it. */
export interface NewcomerFields {
  shown: (name: string) => string | undefined;
  errorOf: (name: string) => string | undefined;
}

/** A form that adds somebody: its last refusal or the look-alikes that were found, and what was typed meanwhile. */
export function useNewcomerForm(action: SendForm<Doubles>) {
  const { answer, send, sending, count } = useAnswer<Doubles>(action);
  const refused = answer?.ok === false ? answer.error : null;
  const doubles = answer?.ok ? answer.value : null;
  const typed: Record<string, string> = refused?.kept ?? doubles?.typed ?? {};
  const errors = refused?.fields ?? {};
  const fields: NewcomerFields = {
    shown: (name) => typed[name],
    errorOf: (name) => errors[name],
  };
  const summary = Object.fromEntries(
    Object.entries(errors).map(([name, message]) => [name, { type: "server", message }]),
  );
  return {
    send,
    sending,
    count,
    doubles,
    fields,
    summary,
    refusal: refused && Object.keys(errors).length === 0 ? refused.message : null,
  };
}
