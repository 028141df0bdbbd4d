"use client";

import { useActionState } from "react";
import type { FieldValues } from "react-hook-form";
import type { z } from "zod";
import { useFormEngine } from "@/components/forms/use-form-engine";
import { giveUpAfter } from "@/components/ui/give-up-after";
import type { ActionResult } from "@/lib/action-result";

/** The action accepts what a script sends, and what a form sends before any script. */
export interface RequestAction<Values> {
  (input: Values): Promise<ActionResult<unknown>>;
  (previous: ActionResult<unknown> | null, form: FormData): Promise<ActionResult<unknown>>;
}

/** After how long a sending is taken for lost, in milliseconds. */
const PATIENCE = 20_000;

/**
 * The form engine for requests, for families and for the desk. `kept` is what a form sent without scripts gets back;
 * `lostMessage` is said when nothing answered.
 */
export function useRequestForm<Values extends FieldValues>(
  schema: z.ZodType<Values, Values>,
  action: RequestAction<Values>,
  lostMessage: string,
  /** For what stays on its page; not called when the action leads to another one. */
  onDone: () => void = () => {},
) {
  // Only a form sent without scripts ever gives an answer here: with them the engine sends.
  const [answer, sendPlainly] = useActionState<ActionResult<unknown> | null, FormData>(action, null);
  const refused = answer?.ok === false ? answer.error : null;
  const engine = useFormEngine<Values, unknown>({
    schema,
    send: (values) => giveUpAfter(PATIENCE, action(values)),
    onDone,
    lostMessage,
    refusal: refused && (Object.values(refused.fields ?? {})[0] ?? refused.message),
  });
  return { ...engine, sendPlainly, kept: refused?.kept ?? {} };
}
