"use client";

import { useActionState } from "react";
import type { FieldValues } from "react-hook-form";
import type { z } from "zod";
import { giveUpAfter } from "@/components/ui/give-up-after";
import type { ActionResult } from "@/lib/action-result";
import { useFormEngine } from "./use-form-engine";

/** The action accepts what a script sends, and what a form sends before any script. */
export interface FormAction<Values> {
  (input: Values): Promise<ActionResult<unknown>>;
  (previous: ActionResult<unknown> | null, form: FormData): Promise<ActionResult<unknown>>;
}

interface ActionFormOptions {
  /** Said when nothing answered: what was typed is kept. */
  lostMessage: string;
  /** For what stays on its page; not called when the action leads to another one. */
  onDone?: () => void;
  /** Called with every refusal. */
  onRefusal?: (code: string) => void;
}

/** After how long a sending is taken for lost, in milliseconds. */
const PATIENCE = 20_000;

/**
 * The form engine for a form that also works before any script arrives. `answer` and `kept`, what a refusal gives back,
 * are those of a form sent that way.
 */
export function useActionForm<Values extends FieldValues>(
  schema: z.ZodType<Values, Values>,
  action: FormAction<Values>,
  { lostMessage, onDone = () => {}, onRefusal = () => {} }: ActionFormOptions,
) {
  // Only a form sent without scripts ever gives an answer here: with them the engine sends.
  const [answer, sendPlainly] = useActionState<ActionResult<unknown> | null, FormData>(action, null);
  const refused = answer?.ok === false ? answer.error : null;
  const engine = useFormEngine<Values, unknown>({
    schema,
    send: async (values) => {
      const result = await giveUpAfter(PATIENCE, action(values));
      if (!result.ok) onRefusal(result.error.code);
      return result;
    },
    onDone,
    lostMessage,
    refusal: refused && (Object.values(refused.fields ?? {})[0] ?? refused.message),
  });
  return { ...engine, sendPlainly, answer, kept: refused?.kept ?? {} };
}
