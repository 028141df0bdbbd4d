"use client";

import { useTranslations } from "use-intl";
import { Icon } from "@/components/ui/icon";
import { PLACE_ORDER } from "./legend-order";
import { PlaceMark } from "./place-sprite";

/** What each circle means: always open where there is room, one press away on a phone. */
export function Legend() {
  const t = useTranslations("planning");
  return (
    <details className="legend">
      <summary>
        {t("legend")}
        <Icon name="down" />
      </summary>
      <ul className="legend-list" aria-label={t("legend")}>
        {PLACE_ORDER.map((state) => (
          <li key={state}>
            <PlaceMark look={state} />
            {t(`state.${state}`)}
          </li>
        ))}
      </ul>
    </details>
  );
}
