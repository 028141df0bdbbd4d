"use client";

import { useId } from "react";
import { useTranslations } from "use-intl";
import { Badge } from "@/components/ui/badge";
import { BasketContent, type BasketContentProps } from "./basket-content";
import { BasketFoot } from "./basket-foot";

/** At a desk: the basket in its margin, beside the week. */
export function BasketPanel(props: BasketContentProps & { saving: string }) {
  const t = useTranslations("basket");
  const titleId = useId();
  return (
    <aside aria-labelledby={titleId} className="basket-panel">
      <div className="flex items-center justify-between gap-3">
        <h2 id={titleId} className="font-bold text-xl">
          {t("title")}
        </h2>
        {props.basket.count > 0 && <Badge tone="ask">{t("toValidate")}</Badge>}
      </div>
      {props.basket.count > 0 && <p className="mt-1 mb-3 text-ink-2">{props.saving}</p>}
      <div className="basket-scroll">
        <BasketContent {...props} />
      </div>
      <BasketFoot basket={props.basket} commands={props.commands} />
    </aside>
  );
}
