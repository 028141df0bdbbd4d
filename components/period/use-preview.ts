"use client";

import { useEffect, useRef, useState } from "react";
import { giveUpAfter } from "@/components/ui/give-up-after";
import type { ActionResult } from "@/lib/action-result";
import type { PeriodInput } from "@/lib/reservations/period/schemas";
import type { PeriodPreview } from "@/lib/reservations/period/views";

/** A pause in the touching after which the count is asked, and after how long it is given up: milliseconds. */
const PAUSE = 300;
const PATIENCE = 20_000;

export interface PreviewState {
  /** The last count; stays in view, dimmed, while the next one is under way. */
  preview: PeriodPreview | null;
  counting: boolean;
  problem: { kind: "lost" } | { kind: "refused"; message: string } | null;
}

const nothing: PreviewState = { preview: null, counting: false, problem: null };

/** What "Terminer" would do, counted anew after each change; of several answers only the last question's counts. */
export function usePreview(
  preview: (input: PeriodInput) => Promise<ActionResult<PeriodPreview>>,
  input: PeriodInput,
  active: boolean,
): PreviewState & { retry: () => void } {
  const [state, setState] = useState<PreviewState>(nothing);
  const [attempt, setAttempt] = useState(0);
  const serial = useRef(0);
  const asked = active && input.profiles.length > 0 ? JSON.stringify(input) : null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks the same question again
  useEffect(() => {
    serial.current += 1;
    const mine = serial.current;
    if (!asked) {
      setState(nothing);
      return;
    }
    const answer = (next: PreviewState) => {
      if (serial.current === mine) setState(next);
    };
    setState((before) => ({ ...before, counting: true, problem: null }));
    const timer = setTimeout(() => {
      giveUpAfter(PATIENCE, preview(JSON.parse(asked) as PeriodInput)).then(
        (result) => answer(stateOf(result)),
        () => answer({ preview: null, counting: false, problem: { kind: "lost" } }),
      );
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [asked, attempt, preview]);

  return { ...state, retry: () => setAttempt((count) => count + 1) };
}

function stateOf(result: ActionResult<PeriodPreview>): PreviewState {
  if (result.ok) return { preview: result.value, counting: false, problem: null };
  return { preview: null, counting: false, problem: { kind: "refused", message: result.error.message } };
}
