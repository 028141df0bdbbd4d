import type { ActionResult } from "@/lib/action-result";
import type { ChangeBasketInput } from "@/lib/reservations/basket/schemas";
import type { BasketChangeView, BasketView } from "@/lib/reservations/basket/views";
import type { PlaceKey } from "@/lib/reservations/places/views";
import { type BasketEvent, type BasketState, reduceBasket, startBasket, type Trouble } from "./basket-state";
import type { WishKeeper } from "./wish-keeper";
import type { Cells, LineLabel, PendingWish, Wish, Wishes } from "./wishes";

/** A pause in the touching after which they are sent, in milliseconds. */
export const PAUSE = 250;
export const BATCH_SIZE = 200;
/** Seconds between tries: each failure in a row waits longer. */
export const RETRY_DELAYS = [5, 10, 20, 40, 60] as const;

export interface SaverOptions {
  cells: Cells;
  basket: BasketView;
  change: (input: ChangeBasketInput) => Promise<ActionResult<BasketChangeView>>;
  keeper: WishKeeper;
  /** The portal no longer knows this page's action: only a reload helps. */
  isOutdated: (error: unknown) => boolean;
}

export type BasketSaver = ReturnType<typeof createBasketSaver>;

/**
 * Saves touches: painted at once, kept by the browser, sent in batches one after the other, tried again until
 * they are answered. A wish leaves only when the very wish that was sent is answered, so none is lost, and
 * wishes are states, so none counts twice.
 */
export function createBasketSaver(options: SaverOptions) {
  const { change, keeper, isOutdated } = options;
  const listeners = new Set<() => void>();
  const waiting = new Set<(saved: boolean) => void>();
  let state = startBasket(options.cells, options.basket);
  let timer: ReturnType<typeof setTimeout> | null = null;
  let mounted = false;
  let held = false;
  let lastSerial = 0;

  const apply = (event: BasketEvent) => {
    state = reduceBasket(state, event);
    keeper.learn(state.basket.version);
    for (const listener of listeners) listener();
  };

  const schedule = (delay: number) => {
    if (timer) clearTimeout(timer);
    timer = setTimeout(send, delay);
  };

  const answerWaiting = (saved: boolean) => {
    const answered = [...waiting];
    waiting.clear();
    for (const resolve of answered) resolve(saved);
  };

  const retryDelay = () => RETRY_DELAYS[Math.min(state.failures, RETRY_DELAYS.length - 1)] ?? 60;

  /** After an answer: the rest at once, the next try later, or nothing until the person acts. */
  const goOn = () => {
    if (state.trouble) answerWaiting(false);
    else if (state.wishes.size === 0) answerWaiting(true);
    const delay = delayOf(state.trouble);
    if (mounted && state.wishes.size > 0 && delay !== null) schedule(delay);
  };

  async function send(): Promise<void> {
    if (timer) clearTimeout(timer);
    timer = null;
    if (state.inFlight || held || state.wishes.size === 0) return;
    const batch = [...state.wishes].slice(0, BATCH_SIZE);
    const serials = new Map(batch.map(([key, pending]) => [key, pending.serial]));
    apply({ type: "sent", batch: serials });
    try {
      const result = await change({ changes: batch.map(([key, { wish }]) => ({ key, wish })) });
      if (result.ok) apply({ type: "saved", view: result.value });
      else apply({ type: "answered-no", error: result.error, delay: retryDelay() });
      keeper.drop(new Map([...serials].filter(([key, serial]) => state.wishes.get(key)?.serial !== serial)));
    } catch (error) {
      apply({
        type: "lost",
        trouble: isOutdated(error) ? { kind: "outdated" } : { kind: "lost", delay: retryDelay() },
      });
    }
    goOn();
  }

  const want = (wishes: Wishes) => {
    apply({ type: "wished", wishes });
    keeper.put(wishes);
    // While the connection is down the next try is already planned; a touch must not put it off.
    if (delayOf(state.trouble) === 0 || state.trouble?.kind === "signed-out") schedule(PAUSE);
  };

  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    getState: (): BasketState => state,

    /** A page of this version set out before something was saved that it does not show: it must be asked for anew. */
    isBehind: (version: number): boolean => version < keeper.newest(),

    /** Paints and queues one wish for each place. */
    wish: (touched: readonly { key: PlaceKey; wish: Wish; line: LineLabel }[]) => {
      const at = Date.now();
      const wishes = touched.map(({ key, wish, line }): [PlaceKey, PendingWish] => {
        lastSerial = Math.max(at, lastSerial + 1);
        return [key, { wish, line, serial: lastSerial }];
      });
      if (wishes.length > 0) want(new Map(wishes));
    },

    /** The page has been loaded anew: its truth replaces ours, the pending wishes stay on top. */
    replace: (cells: Cells, basket: BasketView) => apply({ type: "replaced", cells, basket }),
    adopt: (view: Pick<BasketChangeView, "cells" | "basket">) => apply({ type: "adopted", view }),
    settle: (basket: BasketView, repaint: boolean) => apply({ type: "settled", basket, repaint }),
    acknowledge: () => apply({ type: "acknowledged" }),

    /** Takes up what an earlier page left unsaved. */
    start: () => {
      mounted = true;
      const left = new Map([...keeper.read()].filter(([key]) => !state.wishes.has(key)));
      if (left.size > 0) apply({ type: "wished", wishes: left });
      if (state.wishes.size > 0) schedule(0);
    },
    /** The page goes: a last try, the rest stays kept. */
    stop: () => {
      mounted = false;
      void send();
    },
    /** Sends at once what is waiting. */
    sendNow: () => void send(),

    /**
     * Waits until everything is saved, then runs a command on the whole basket while nothing else is sent.
     * Null when the wishes could not be saved: the trouble says why.
     */
    alone: async <T>(command: (version: number) => Promise<T>): Promise<T | null> => {
      const saved = await flush();
      if (!saved) return null;
      held = true;
      try {
        return await command(state.basket.version);
      } finally {
        held = false;
        if (state.wishes.size > 0) schedule(PAUSE);
      }
    },
  };

  function flush(): Promise<boolean> {
    if (state.wishes.size === 0) return Promise.resolve(true);
    return new Promise((resolve) => {
      waiting.add(resolve);
      void send();
    });
  }
}

/** Milliseconds before going on by itself; null when only the person can. */
function delayOf(trouble: Trouble | null): number | null {
  switch (trouble?.kind) {
    case undefined:
    case "refused":
      return 0;
    case "lost":
    case "incident":
      return trouble.delay * 1000;
    case "signed-out":
    case "outdated":
      return null;
  }
}
