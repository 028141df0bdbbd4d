"use client";

import { useTranslations } from "use-intl";
import { BasketPanel } from "@/components/basket/basket-panel";
import { BasketSheet } from "@/components/basket/basket-sheet";
import { type BasketActions, useBasketCommands } from "@/components/basket/use-basket-commands";
import { PageTitle } from "@/components/shell/page-title";
import { LinkButton } from "@/components/ui/link-button";
import { StatusLine } from "@/components/ui/status-line";
import type { BasketGroup } from "@/lib/reservations/basket/views";
import type { PlaceKey } from "@/lib/reservations/places/views";
import type { WeekPlanningView } from "@/lib/reservations/planning/views";
import type { SaverOptions } from "./basket-saver";
import { ChildTabs } from "./child-tabs";
import { Legend } from "./legend";
import { overlayBasket } from "./overlay-basket";
import { PlaceSprite } from "./place-sprite";
import { PlanningTable } from "./planning-table";
import { SaveBanner } from "./save-banner";
import { useBasketStore } from "./use-basket-store";
import { useSavingWords } from "./use-saving-words";
import { WeekBar } from "./week-bar";

interface WeekPlanningProps extends BasketActions {
  planning: WeekPlanningView;
  change: SaverOptions["change"];
  /** Names what this browser keeps for the household: one a household, so that nobody sends another's wishes. */
  storageKey: string;
  /** Address of the planning itself. */
  path: string;
  /** "Réserver pour une période". */
  periodHref: string;
  signInHref: string;
}

/** "Mes réservations": one child's week, and the household's basket beside it. */
export function WeekPlanning(props: WeekPlanningProps) {
  const { planning, path, periodHref, signInHref } = props;
  const { child, children, week, rows } = planning;
  const t = useTranslations("planning");
  const { saver, state } = useBasketStore(planning, props.change, props.storageKey);
  const commands = useBasketCommands(props, saver);
  const { spoken, written } = useSavingWords(state);
  const basket = overlayBasket(state.basket, state.wishes);
  const hrefOf = (childId: string, monday: string) => `${path}?enfant=${childId}&semaine=${monday}`;

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
      <PageTitle
        title={t("title", { name: child.firstName })}
        lead={t("lead")}
        action={<LinkButton href={periodHref}>{t("period")}</LinkButton>}
      />
      <ChildTabs tabs={children} current={child.id} hrefOf={(id) => hrefOf(id, week.monday)} />
      <SaveBanner
        trouble={state.trouble}
        refused={state.refused}
        signInHref={signInHref}
        onRetry={saver.sendNow}
        onAcknowledge={saver.acknowledge}
      />
      <StatusLine>{spoken}</StatusLine>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="planning-sheet">
          <div className="mb-3 sm:mb-0 sm:px-5 sm:py-4">
            <WeekBar
              week={week}
              choices={planning.weekChoices}
              childId={child.id}
              hrefOf={(monday) => hrefOf(child.id, monday)}
            />
          </div>
          {rows.length > 0 ? (
            <PlanningTable
              child={child}
              week={week}
              rows={rows}
              state={state}
              askTownHall={planning.askTownHall}
              onWish={(touch) => saver.wish([touch])}
            />
          ) : (
            <p className="rounded-sheet bg-sheet p-6 sm:border-rule sm:border-t">
              {t("empty", { name: child.firstName })}
            </p>
          )}
          <div className="grid gap-3 sm:border-rule sm:border-t sm:px-5 sm:py-4">
            {planning.hidden.length > 0 && (
              <p className="text-ink-2">{t("hidden", { names: planning.hidden.join(", ") })}</p>
            )}
            <Legend />
          </div>
        </div>
        <BasketPanel {...basketProps} saving={written} />
      </div>
      <BasketSheet {...basketProps} />
    </div>
  );
}
