"use client";

import Link from "next/link";
import { createContext, type ReactNode, useContext, useState } from "react";
import { useTranslations } from "use-intl";
import { giveUpAfter } from "@/components/ui/give-up-after";
import type { ActionResult } from "@/lib/action-result";
import type { PlaceKey, WaitingStep } from "@/lib/reservations/places/views";

type Send = (input: { key: PlaceKey }) => Promise<ActionResult<void>>;
interface WaitingDoors {
  join: Send;
  leave: Send;
}

const Doors = createContext<WaitingDoors | null>(null);
/** After how long an answer is taken for lost, in milliseconds. */
const PATIENCE = 20_000;

/** Lets the bubbles of a planning ask for a place on a waiting list, however deep they stand in it. */
export function WaitingListDoors({ join, leave, children }: WaitingDoors & { children: ReactNode }) {
  return <Doors value={{ join, leave }}>{children}</Doors>;
}

interface WaitingTurnProps {
  cellKey: PlaceKey;
  step: WaitingStep;
  /** What the bubble says: told aloud once the press has changed it. */
  note: string;
}

/** "Prévenez-moi si une place se libère", the way out of the list, or the way to the place that is kept. */
export function WaitingTurn({ cellKey, step, note }: WaitingTurnProps) {
  const t = useTranslations("planning.turn");
  const doors = useContext(Doors);
  const [busy, setBusy] = useState(false);
  const [pressed, setPressed] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  if (typeof step === "object") {
    return (
      <div>
        <Link href={`/reservations/offre/${step.offer}`} prefetch={false}>
          {t("offer")}
        </Link>
      </div>
    );
  }
  if (!doors) return null;

  const send = doors[step];
  const press = async () => {
    if (busy) return;
    setBusy(true);
    setTrouble(null);
    const result = await giveUpAfter(PATIENCE, send({ key: cellKey })).catch(() => null);
    setTrouble(result?.ok ? null : (result?.error.message ?? t("lost")));
    setPressed(true);
    setBusy(false);
  };
  return (
    <div>
      {/* One button for both ways: the focus stays where the person pressed. */}
      <button type="button" className="bubble-action" aria-disabled={busy || undefined} onClick={press}>
        {t(step)}
      </button>
      {trouble && <p role="alert">{trouble}</p>}
      <span role="status" className="sr-only">
        {pressed && !trouble && !busy ? note : ""}
      </span>
    </div>
  );
}
