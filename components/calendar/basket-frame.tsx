"use client";

import type { ReactNode } from "react";
import { BasketPanel } from "@/components/basket/basket-panel";
import { BasketSheet } from "@/components/basket/basket-sheet";
import { type BasketActions, useBasketCommands } from "@/components/basket/use-basket-commands";
import type { BasketSaver } from "@/components/planning/basket-saver";
import type { BasketState } from "@/components/planning/basket-state";
import { overlayBasket } from "@/components/planning/overlay-basket";
import { PlaceSprite } from "@/components/planning/place-sprite";
import { SaveBanner } from "@/components/planning/save-banner";
import { useBasketStore } from "@/components/planning/use-basket-store";
import { useSavingWords } from "@/components/planning/use-saving-words";
import type { OnWish } from "@/components/planning/use-touched-place";
import { StatusLine } from "@/components/ui/status-line";
import type { BasketGroup, BasketView } from "@/lib/reservations/basket/views";
import type { CellView, PlaceKey } from "@/lib/reservations/places/views";

/** What a page needs to save what is touched on it. */
export interface BasketDoors extends BasketActions {
  /** Names what this browser keeps for the household: one a household, so that nobody sends another's wishes. */
  storageKey: string;
  signInHref: string;
}

interface BasketFrameProps extends BasketDoors {
  /** The circles of the page; the same array as long as they are the same. */
  rows: readonly { cells: readonly CellView[] }[];
  basket: BasketView;
  /** Over the sheet and the basket. */
  head: ReactNode;
  children: (sheet: { state: BasketState; onWish: OnWish; saver: BasketSaver }) => ReactNode;
}

/** A sheet of circles with the household's basket beside it, and how the saving of both stands. */
export function BasketFrame(props: BasketFrameProps) {
  const { rows, head, children, signInHref } = props;
  const { saver, state } = useBasketStore({ rows, basket: props.basket }, props.storageKey);
  const commands = useBasketCommands(props, saver);
  const { spoken, written } = useSavingWords(state);
  const basket = overlayBasket(state.basket, state.wishes);

  const remove = (group: BasketGroup, keys: readonly PlaceKey[]) => {
    const gone = group.dates.filter((date) => keys.includes(date.key));
    saver.wish(
      gone.map(({ key, date, label }) => ({ key, wish: "none", line: { ...group, date, label } }) as const),
    );
  };
  const basketProps = { basket, commands, signInHref, onRemove: remove };

  return (
    <div className="grid gap-4 sm:gap-5">
      <PlaceSprite />
      {head}
      <SaveBanner
        trouble={state.trouble}
        refused={state.refused}
        signInHref={signInHref}
        onRetry={saver.sendNow}
        onAcknowledge={saver.acknowledge}
      />
      <StatusLine>{spoken}</StatusLine>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_21rem]">
        {children({ saver, state, onWish: (touch) => saver.wish([touch]) })}
        <BasketPanel {...basketProps} saving={written} />
      </div>
      <BasketSheet {...basketProps} />
    </div>
  );
}
