"use client";

import { createContext, type ReactNode, useContext, useState } from "react";
import type { BasketSaver, SaverOptions } from "@/components/planning/basket-saver";

/** Where the saver of a household's touches stays while one goes from page to page. */
export interface Shelf {
  /** The door by which touches are saved. */
  change: SaverOptions["change"];
  find: (name: string) => BasketSaver | null;
  /** The saver of that name, made where there is none; another's is let go. */
  take: (name: string, create: () => BasketSaver) => BasketSaver;
}

const ShelfContext = createContext<Shelf | null>(null);

/**
 * Around the pages that share what is touched on them. A page sets out before the last touch of the one before is
 * saved, and arrives after it: with a saver of its own it would show, and believe, what was true when it set out.
 * All of these pages know the door `change`, those without a circle too: the last touches are sent from where one
 * has arrived, and a page does not answer for a door that it does not know.
 */
export function SaverShelf({ change, children }: { change: Shelf["change"]; children: ReactNode }) {
  const [shelf] = useState(() => createShelf(change));
  return <ShelfContext value={shelf}>{children}</ShelfContext>;
}

export function useSaverShelf(): Shelf {
  const shelf = useContext(ShelfContext);
  if (!shelf) throw new Error("A page with a basket stands under a SaverShelf.");
  return shelf;
}

export function createShelf(change: Shelf["change"]): Shelf {
  let kept: { name: string; saver: BasketSaver } | null = null;
  return {
    change,
    find: (name) => (kept?.name === name ? kept.saver : null),
    take: (name, create) => {
      if (kept?.name !== name) kept = { name, saver: create() };
      return kept.saver;
    },
  };
}
