import { useMemo } from "react";
import { useTranslations } from "use-intl";
import type { DayHead } from "@/lib/reservations/planning/views";
import { PLACE_STATES, type PlaceState } from "@/lib/reservations/rules/facts";

/** What the circles say, found once a table: forty of them asking for each sentence is most of a page's work. */
export interface PlaceWords {
  /** Ends the name of a circle: "réservable". */
  spoken: Record<PlaceState, string>;
  expired: string;
  /** "Chez l’autre parent ce jour-là." */
  elsewhere: string;
  /** The next step of a circle that gives no place, or keeps the one it has: "Demander à la mairie"; else null. */
  helpOf: (state: PlaceState, expired: boolean) => string | null;
  /** "Cantine, Léa, mardi 3 mars : réservable" */
  nameOf: (place: { activity: string; child: string; day: DayHead; state: PlaceState }) => string;
}

export function usePlaceWords(): PlaceWords {
  const t = useTranslations("planning");
  return useMemo(() => {
    const spoken = Object.fromEntries(
      PLACE_STATES.map((state) => [state, t(`spoken.${state}`)]),
    ) as PlaceWords["spoken"];
    const name: string = t.raw("cell");
    const otherDay = t("custody.day");
    const askTownHall = t("askTownHall");
    const tellAbsence = t("tellAbsence");
    return {
      spoken,
      expired: t("expired"),
      elsewhere: t("custody.note"),
      helpOf: (state, expired) => {
        if (state === "not-bookable" || expired) return askTownHall;
        return state === "reserved-locked" ? tellAbsence : null;
      },
      nameOf: ({ activity, child, day, state }) =>
        name
          .replace("{activity}", () => activity)
          .replace("{child}", () => child)
          .replace("{day}", () => (day.elsewhere ? `${day.long}, ${otherDay}` : day.long))
          .replace("{state}", () => spoken[state]),
    };
  }, [t]);
}
