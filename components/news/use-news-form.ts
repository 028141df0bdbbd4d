"use client";

import { type FormEvent, useState } from "react";
import { isLeaving } from "@/components/forms/is-leaving";
import { giveUpAfter } from "@/components/ui/give-up-after";
import type { ActionFailure, ActionResult } from "@/lib/action-result";

export type SaveNews = (
  previous: ActionResult<unknown> | null,
  form: FormData,
) => Promise<ActionResult<unknown>>;

/** After how long it is taken for lost, in milliseconds. */
const PATIENCE = 20_000;

type Refusal = Pick<ActionFailure["error"], "message" | "fields"> & { code: string };

/**
 * Sends the very fields of the form, with the button that was pressed. What is refused changes nothing on the page:
 * all that was typed stays where it is.
 */
export function useNewsForm(save: SaveNews, known: Refusal | null, lost: string) {
  const [refusal, setRefusal] = useState<Refusal | null>(known);
  const [attempts, setAttempts] = useState(0);
  const [sending, setSending] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (sending) return;
    const form = new FormData(event.currentTarget);
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (submitter instanceof HTMLButtonElement && submitter.name) form.set(submitter.name, submitter.value);
    setSending(true);
    const result = await giveUpAfter(PATIENCE, save(null, form)).catch((error: unknown) =>
      isLeaving(error) ? "leaving" : null,
    );
    // The same page comes back with what was kept.
    if (result === "leaving" || result?.ok) return;
    setRefusal(result ? result.error : { code: "lost", message: lost });
    setAttempts((count) => count + 1);
    setSending(false);
  };

  return { refusal, attempts, sending, submit };
}
