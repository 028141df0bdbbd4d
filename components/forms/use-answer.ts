"use client";

import { useActionState, useState } from "react";
import { useTranslations } from "use-intl";
import type { ActionResult } from "@/lib/action-result";
import { type SendForm, tellLost } from "./tell-lost";

export type Answer = ActionResult<unknown>;
export type { SendForm } from "./tell-lost";

/**
 * A form's action, which works before any script, with its last answer and how many there were. A line that was cut is
 * an answer like another, told in the words of "common".
 */
export function useAnswer<T = unknown>(action: SendForm<T>) {
  const t = useTranslations("common");
  const [answer, send, sending] = useActionState<ActionResult<T> | null, FormData>(
    // A page made by the server holds the action itself: what a form does before any script.
    typeof window === "undefined" ? action : tellLost(action, t("lost")),
    null,
  );
  const [seen, setSeen] = useState({ answer, count: 0 });
  // A second refusal is as new as the first, though it may say the same.
  if (seen.answer !== answer) setSeen({ answer, count: seen.count + 1 });
  return { answer, send, sending, count: seen.count };
}
