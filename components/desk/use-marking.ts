"use client";

import { useState } from "react";
import { giveUpAfter } from "@/components/ui/give-up-after";
import type { ActionResult } from "@/lib/action-result";
import type { TownHallMessageRow } from "@/lib/messages/views";

/** The action accepts what a script sends, and what a form sends before any script. */
export interface MarkHandled {
  (input: { id: string; handled: boolean }): Promise<ActionResult<unknown>>;
  (previous: ActionResult<unknown> | null, form: FormData): Promise<ActionResult<unknown>>;
}

/** After how long it is taken for lost, in milliseconds. */
const PATIENCE = 20_000;

/** Marks one question at a time; the last one marked stays at hand, to be taken back. */
export function useMarking(mark: MarkHandled, lost: string) {
  const [marking, setMarking] = useState<string | null>(null);
  const [problem, setProblem] = useState<{ id: string; message: string } | null>(null);
  const [last, setLast] = useState<{ row: TownHallMessageRow; handled: boolean } | null>(null);

  const press = async (row: TownHallMessageRow, handled: boolean) => {
    if (marking) return;
    setMarking(row.id);
    const result = await giveUpAfter(PATIENCE, mark({ id: row.id, handled })).catch(() => null);
    if (result?.ok) setLast({ row, handled });
    setProblem(result?.ok ? null : { id: row.id, message: result?.error.message ?? lost });
    setMarking(null);
  };

  return { marking, problem, last, press };
}
