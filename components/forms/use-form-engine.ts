"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import { type FieldValues, type Path, useForm } from "react-hook-form";
import type { z } from "zod";
import type { ActionFailure, ActionResult } from "@/lib/action-result";
import { isLeaving } from "./is-leaving";

interface EngineOptions<Values extends FieldValues, T> {
  /** The very schema that the action parses with. */
  schema: z.ZodType<Values, Values>;
  /** Sends what was typed. A promise that rejects means that nothing answered. */
  send: (values: Values) => Promise<ActionResult<T>>;
  /** Not called when the action leads to another page. */
  onDone: (value: T) => void;
  /** Said when nothing answered: what was typed is kept. */
  lostMessage: string;
  /** A refusal that the server knew before any script ran. */
  refusal?: string | null;
}

/**
 * One way of sending a form: the schema first, then the action; what either refuses is kept, told beside its
 * field and summed up on top. Fields are uncontrolled, so what was typed before the scripts came stays.
 */
export function useFormEngine<Values extends FieldValues, T>(options: EngineOptions<Values, T>) {
  const { schema, send, onDone, lostMessage } = options;
  const [refusal, setRefusal] = useState<string | null>(options.refusal ?? null);
  const [attempts, setAttempts] = useState(0);
  const [leaving, setLeaving] = useState(false);
  const form = useForm<Values>({ resolver: zodResolver(schema), shouldFocusError: false });

  const refuse = (error: ActionFailure["error"]) => {
    const fields = Object.entries(error.fields ?? {});
    for (const [path, message] of fields) form.setError(path as Path<Values>, { type: "server", message });
    setRefusal(fields.length > 0 ? null : error.message);
  };

  const submit = form.handleSubmit(
    async (values) => {
      setRefusal(null);
      const result = await send(values).catch((error: unknown) => (isLeaving(error) ? "leaving" : null));
      // The page that follows is on its way: what was typed needs no second sending.
      if (result === "leaving") return setLeaving(true);
      if (result?.ok) return onDone(result.value);
      if (result) refuse(result.error);
      else setRefusal(lostMessage);
      setAttempts((count) => count + 1);
    },
    () => {
      setRefusal(null);
      setAttempts((count) => count + 1);
    },
  );

  return { form, submit, refusal, attempts, sending: form.formState.isSubmitting || leaving };
}
