"use client";

import { useEffect, useState } from "react";
import type { PeriodView } from "@/lib/reservations/period/views";
import { reviveSelection, type Selection, startSelection } from "./selection";

/** The selection, kept by the tab: going back a step, or reloading, loses nothing. */
export function useSelection(view: PeriodView, storageKey: string) {
  const [selection, setSelection] = useState<Selection>(() => startSelection(view.bounds));
  const [revived, setRevived] = useState(false);

  useEffect(() => {
    const kept = reviveSelection(readKept(storageKey), view);
    if (kept) setSelection(kept);
    setRevived(true);
  }, [storageKey, view]);

  useEffect(() => {
    if (revived) keep(storageKey, selection);
  }, [revived, storageKey, selection]);

  return { selection, setSelection, forget: () => keep(storageKey, null) };
}

function readKept(storageKey: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(storageKey) ?? "null");
  } catch {
    // No storage, or not ours: the wizard starts afresh.
    return null;
  }
}

function keep(storageKey: string, selection: Selection | null): void {
  try {
    if (selection) sessionStorage.setItem(storageKey, JSON.stringify(selection));
    else sessionStorage.removeItem(storageKey);
  } catch {
    // Storage is full or forbidden: the selection lives as long as the page.
  }
}
