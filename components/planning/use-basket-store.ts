"use client";

import { unstable_isUnrecognizedActionError, useRouter } from "next/navigation";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useSaverShelf } from "@/components/calendar/saver-shelf";
import { giveUpAfter } from "@/components/ui/give-up-after";
import type { BasketView } from "@/lib/reservations/basket/views";
import type { CellView } from "@/lib/reservations/places/views";
import { createBasketSaver } from "./basket-saver";
import { tabKeeper } from "./wish-keeper";
import { cellsOf } from "./wishes";

/** After how long an unanswered batch is taken for lost, in milliseconds. */
const PATIENCE = 20_000;

/** One saver for as long as a calendar is on screen: from week to week, child to child, week to month. */
export function useBasketStore(
  planning: { rows: readonly { cells: readonly CellView[] }[]; basket: BasketView },
  storageKey: string,
) {
  const shelf = useSaverShelf();
  const router = useRouter();
  /** Once: a page that is still behind then will not get better by asking. */
  const askedAnew = useRef(false);
  const [saver] = useState(() =>
    shelf.take(storageKey, () =>
      createBasketSaver({
        cells: cellsOf(planning.rows),
        basket: planning.basket,
        change: (input) => giveUpAfter(PATIENCE, shelf.change(input)),
        keeper: tabKeeper(storageKey),
        isOutdated: unstable_isUnrecognizedActionError,
      }),
    ),
  );
  const state = useSyncExternalStore(saver.subscribe, saver.getState, saver.getState);

  useEffect(() => {
    saver.replace(cellsOf(planning.rows), planning.basket);
    // A reload may have set out while the page before it was saving its last touches.
    if (saver.isBehind(planning.basket.version) && !askedAnew.current) {
      askedAnew.current = true;
      router.refresh();
    }
  }, [saver, router, planning.rows, planning.basket]);

  useEffect(() => {
    const sendWhenHidden = () => document.visibilityState === "hidden" && saver.sendNow();
    saver.start();
    window.addEventListener("online", saver.sendNow);
    window.addEventListener("pagehide", saver.sendNow);
    document.addEventListener("visibilitychange", sendWhenHidden);
    return () => {
      window.removeEventListener("online", saver.sendNow);
      window.removeEventListener("pagehide", saver.sendNow);
      document.removeEventListener("visibilitychange", sendWhenHidden);
      saver.stop();
    };
  }, [saver]);

  return { saver, state };
}
