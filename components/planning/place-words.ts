import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { PLACE_STATES, type PlaceState } from "@/lib/reservations/rules/facts";

/** What the circles say, found once a table: forty of them asking for each sentence is most of a page's work. */
export interface PlaceWords {
  /** Ends the name of a circle: "réservable". */
  spoken: Record<PlaceState, string>;
  expired: string;
  /** The next step of a circle that gives no place, or keeps the one it has: "Demander à la mairie"; else null. */
  helpOf: (state: PlaceState, expired: boolean) => string | null;
  /** "Cantine, Léa, mardi 3 mars : réservable" */
  nameOf: (place: { activity: string; child: string; day: string; state: PlaceState }) => string;
}

export function usePlaceWords(): PlaceWords {
  const t = useTranslations("planning");
  return useMemo(() => {
    const spoken = Object.fromEntries(
      PLACE_STATES.map((state) => [state, t(`spoken.${state}`)]),
    ) as PlaceWords["spoken"];
    const name: string = t.raw("cell");
    const askTownHall = t("askTownHall");
    const tellAbsence = t("tellAbsence");
    return {
      spoken,
      expired: t("expired"),
      helpOf: (state, expired) => {
        if (state === "not-bookable" || expired) return askTownHall;
        return state === "reserved-locked" ? tellAbsence : null;
      },
      nameOf: ({ activity, child, day, state }) =>
        name
          .replace("{activity}", () => activity)
          .replace("{child}", () => child)
          .replace("{day}", () => day)
          .replace("{state}", () => spoken[state]),
    };
  }, [t]);
}
