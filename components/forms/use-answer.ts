"use client";

import { useActionState, useState } from "react";
import type { ActionResult } from "@/lib/action-result";

export type Answer = ActionResult<unknown>;
export type SendForm = (previous: Answer | null, form: FormData) => Promise<Answer>;

/** A form's action, which works before any script, with its last answer and how many there were. */
export function useAnswer(action: SendForm) {
  const [answer, send, sending] = useActionState<Answer | null, FormData>(action, null);
  const [seen, setSeen] = useState({ answer, count: 0 });
  // A second refusal is as new as the first, though it may say the same.
  if (seen.answer !== answer) setSeen({ answer, count: seen.count + 1 });
  return { answer, send, sending, count: seen.count };
}
