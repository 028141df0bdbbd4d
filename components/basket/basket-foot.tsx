"use client";

import { useId } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import type { BasketView } from "@/lib/reservations/basket/views";
import type { BasketCommands } from "./use-basket-commands";

/** What it costs when, how much is asked, and the two ways out. */
export function BasketFoot({ basket, commands }: { basket: BasketView; commands: BasketCommands }) {
  const t = useTranslations("basket");
  const countId = useId();
  const validating = commands.busy === "checkOut";
  if (basket.count === 0) return null;
  return (
    <div className="grid gap-2">
      {basket.problems > 0 && (
        <p className="font-semibold text-no">{t("problems", { count: basket.problems })}</p>
      )}
      <p className="text-ink-2">{t("payment")}</p>
      <Button
        tone="primary"
        className="min-h-13 text-lg"
        busy={validating}
        aria-describedby={countId}
        onClick={commands.checkOut}
      >
        {validating ? t("validating") : t("validate")}
      </Button>
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <span id={countId} className="text-ink-2">
          {t("count", { count: basket.count })}
        </span>
        <Button tone="danger" className="-mr-3" busy={commands.busy === "empty"} onClick={commands.empty}>
          {t("clear")}
        </Button>
      </div>
    </div>
  );
}
