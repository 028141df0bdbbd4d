import type { ActionFailure } from "@/lib/action-result";
import type { BasketChangeView, BasketView } from "@/lib/reservations/basket/views";
import type { CellView, PlaceKey } from "@/lib/reservations/places/views";
import type { Cells, PendingWish, Wishes } from "./wishes";

/** Why wishes are not saved yet, or could not be. */
export type Trouble =
  /** Nothing answered; the next try comes after `delay` seconds. */
  | { kind: "lost"; delay: number }
  /** Answered, but not done; tried again after `delay` seconds. */
  | { kind: "incident"; message: string; delay: number }
  | { kind: "signed-out"; message: string }
  /** The portal has been renewed since this page was loaded. */
  | { kind: "outdated" }
  /** Refused for good: what was sent is dropped, and said. */
  | { kind: "refused"; message: string };

/** A place that the rules refused, as the person knew it. */
export interface RefusedPlace {
  key: PlaceKey;
  title: string;
  message: string;
}

export interface BasketState {
  /** Server truth. */
  cells: Cells;
  basket: BasketView;
  /** What was touched and is not saved yet, in order. */
  wishes: Wishes;
  /** Of the batch under way: the serial of each wish when it left. */
  inFlight: ReadonlyMap<PlaceKey, number> | null;
  trouble: Trouble | null;
  /** Failures in a row. */
  failures: number;
  refused: readonly RefusedPlace[];
  /** True once something was saved from this page. */
  saved: boolean;
}

export type BasketEvent =
  | { type: "wished"; wishes: Wishes }
  | { type: "sent"; batch: ReadonlyMap<PlaceKey, number> }
  | { type: "saved"; view: BasketChangeView }
  | { type: "lost"; trouble: Extract<Trouble, { kind: "lost" | "outdated" }> }
  | { type: "answered-no"; error: ActionFailure["error"]; delay: number }
  /** The page was loaded anew. */
  | { type: "replaced"; cells: Cells; basket: BasketView }
  /** A command answered with places as they now stand. */
  | { type: "adopted"; view: Pick<BasketChangeView, "cells" | "basket"> }
  /** A command on the whole basket answered; `repaint` when it moves no reservation. */
  | { type: "settled"; basket: BasketView; repaint: boolean }
  | { type: "acknowledged" };

export function startBasket(cells: Cells, basket: BasketView): BasketState {
  return {
    cells,
    basket,
    wishes: new Map(),
    inFlight: null,
    trouble: null,
    failures: 0,
    refused: [],
    saved: false,
  };
}

export function reduceBasket(state: BasketState, event: BasketEvent): BasketState {
  switch (event.type) {
    case "wished":
      return {
        ...state,
        wishes: new Map([...state.wishes, ...event.wishes]),
        refused: state.refused.filter((place) => !event.wishes.has(place.key)),
        trouble: state.trouble?.kind === "refused" ? null : state.trouble,
      };
    case "sent":
      return { ...state, inFlight: event.batch };
    case "saved":
      return save(state, event.view);
    case "lost":
      return { ...state, inFlight: null, trouble: event.trouble, failures: state.failures + 1 };
    case "answered-no":
      return answerNo(state, event.error, event.delay);
    case "replaced":
      return replace(state, event.cells, event.basket);
    case "adopted":
      return { ...state, ...take(state, event.view) };
    case "settled":
      return {
        ...state,
        basket: event.basket,
        cells: event.repaint ? repaint(state.cells, event.basket) : state.cells,
      };
    case "acknowledged":
      return {
        ...state,
        refused: [],
        trouble: state.trouble?.kind === "refused" ? null : state.trouble,
      };
  }
}

function save(state: BasketState, view: BasketChangeView): BasketState {
  const wishes = withoutSent(state);
  const refused = view.refused.flatMap(({ key, message }) => {
    const pending = state.wishes.get(key);
    return pending && !wishes.has(key) ? [{ key, message, title: titleOf(pending) }] : [];
  });
  return {
    ...state,
    ...take(state, view),
    wishes,
    inFlight: null,
    trouble: null,
    failures: 0,
    refused: [...state.refused, ...refused],
    saved: true,
  };
}

/** The places and the basket as the server now says them, unless a later answer came first. */
function take(
  { cells, basket }: BasketState,
  view: Pick<BasketChangeView, "cells" | "basket">,
): Pick<BasketState, "cells" | "basket"> {
  return {
    cells: new Map([...cells, ...view.cells.map((cell) => [cell.key, cell] as const)]),
    basket: view.basket.version >= basket.version ? view.basket : basket,
  };
}

function answerNo(state: BasketState, error: ActionFailure["error"], delay: number): BasketState {
  const { code, message } = error;
  const failed = { ...state, inFlight: null, failures: state.failures + 1 };
  if (code === "signed-out") return { ...failed, trouble: { kind: "signed-out", message } };
  if (code === "unexpected") return { ...failed, trouble: { kind: "incident", message, delay } };
  return { ...failed, failures: 0, wishes: withoutSent(state), trouble: { kind: "refused", message } };
}

/** A page that set out before our last answer arrives after it: its basket is older, and is not believed. */
function replace(state: BasketState, cells: Cells, basket: BasketView): BasketState {
  if (basket.version >= state.basket.version) return { ...state, cells, basket };
  const known = repaint(cells, state.basket);
  return { ...state, cells: new Map([...known].map(([key, cell]) => [key, state.cells.get(key) ?? cell])) };
}

/** The batch has been answered: what was wished anew meanwhile stays to be sent. */
function withoutSent({ wishes, inFlight }: BasketState): Wishes {
  return new Map([...wishes].filter(([key, pending]) => inFlight?.get(key) !== pending.serial));
}

function repaint(cells: Cells, basket: BasketView): Cells {
  const lines = new Set(
    [...basket.bookings, ...basket.cancellations].flatMap((group) => group.dates.map((date) => date.key)),
  );
  return new Map([...cells].map(([key, cell]) => [key, askedAs(cell, lines.has(key))]));
}

function askedAs(cell: CellView, asked: boolean): CellView {
  if (cell.asked === asked) return cell;
  const open = cell.resting === "bookable" || cell.resting === "reserved";
  return { ...cell, asked, touchable: asked || open, expired: asked && !open };
}

function titleOf({ line }: PendingWish): string {
  return `${line.activityName}, ${line.label}`;
}
