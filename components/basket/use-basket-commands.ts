"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { giveUpAfter } from "@/components/ui/give-up-after";
import type { ActionFailure, ActionResult } from "@/lib/action-result";
import type { BasketView } from "@/lib/reservations/basket/views";
import type { CheckoutOutcomeView } from "@/lib/reservations/checkout/views";
import { newKey } from "./new-key";

/** After how long a command is taken for lost, in milliseconds. */
const PATIENCE = 45_000;

export interface BasketActions {
  checkOut: (input: { key: string; basketVersion: number }) => Promise<ActionResult<CheckoutOutcomeView>>;
  empty: (input: { basketVersion: number }) => Promise<ActionResult<BasketView>>;
  restore: () => Promise<ActionResult<BasketView>>;
}

interface Saver {
  /** Saves what is waiting, then runs the command alone with the version to consume; null when nothing could be saved. */
  alone: <T>(command: (version: number) => Promise<T>) => Promise<T | null>;
  settle: (basket: BasketView, repaint: boolean) => void;
}

export interface BasketProblem {
  message: string;
  /** Only signing in again helps. */
  signedOut: boolean;
}

export type BasketCommand = "checkOut" | "empty" | "restore";

/**
 * "Valider", "Vider le panier" and its undo. One at a time; each ends with an outcome or a sentence, never stuck.
 * The key of a checkout is kept until it is answered: a press after a cut connection asks for the same one.
 */
export function useBasketCommands(actions: BasketActions, saver: Saver) {
  const t = useTranslations("basket");
  const router = useRouter();
  const key = useRef<string | null>(null);
  const [busy, setBusy] = useState<BasketCommand | null>(null);
  const [problem, setProblem] = useState<BasketProblem | null>(null);
  const [outcome, setOutcome] = useState<CheckoutOutcomeView | null>(null);

  const refuse = (error: ActionFailure["error"]) => {
    setProblem({ message: error.message, signedOut: error.code === "signed-out" });
    if (error.code === "basket-changed" || error.code === "basket-empty") router.refresh();
  };

  async function run<T>(
    name: BasketCommand,
    command: (version: number) => Promise<ActionResult<T>>,
    onDone: (value: T) => void,
    lost: string,
  ): Promise<boolean> {
    if (busy) return false;
    setBusy(name);
    setProblem(null);
    try {
      const result = await saver.alone((version) => giveUpAfter(PATIENCE, command(version)));
      if (!result) setProblem({ message: t("notSaved"), signedOut: false });
      else if (result.ok) onDone(result.value);
      else refuse(result.error);
      return result?.ok ?? false;
    } catch {
      // Nothing answered: it may have been done or not. The next press will tell.
      setProblem({ message: lost, signedOut: false });
      return false;
    } finally {
      setBusy(null);
    }
  }

  return {
    busy,
    problem,
    outcome,
    dismiss: () => setOutcome(null),
    checkOut: () =>
      run(
        "checkOut",
        async (basketVersion) => {
          key.current ??= newKey();
          const result = await actions.checkOut({ key: key.current, basketVersion });
          // An incident may have come after the booking: the same key must be able to ask again.
          if (result.ok || result.error.code !== "unexpected") key.current = null;
          return result;
        },
        (answer) => {
          setOutcome(answer);
          saver.settle(answer.basket, false);
        },
        t("networkLost"),
      ),
    empty: () =>
      run(
        "empty",
        (basketVersion) => actions.empty({ basketVersion }),
        (basket) => saver.settle(basket, true),
        t("commandLost"),
      ),
    restore: () =>
      run(
        "restore",
        () => actions.restore(),
        (basket) => saver.settle(basket, true),
        t("commandLost"),
      ),
  };
}

export type BasketCommands = ReturnType<typeof useBasketCommands>;
