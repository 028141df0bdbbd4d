"use client";

import { useTranslations } from "use-intl";
import { Icon } from "@/components/ui/icon";
import type { PlaceState } from "@/lib/reservations/rules/facts";
import { PlaceMark } from "./place-sprite";

/** In the guide's order. */
const ORDER = [
  "bookable",
  "not-bookable",
  "book-requested",
  "cancel-requested",
  "reserved",
  "reserved-locked",
  "present",
  "absent",
  "excused",
  "waiting-day",
] as const satisfies readonly PlaceState[];

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
        {ORDER.map((state) => (
          <li key={state}>
            <PlaceMark look={state} />
            {t(`state.${state}`)}
          </li>
        ))}
      </ul>
    </details>
  );
}
