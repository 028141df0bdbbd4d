import { translatorOf } from "@/lib/i18n/translator";
import { groupBy } from "../rules/group-by";

const t = translatorOf("planning");

/**
 * What late bookings cost, in the commune's words, with how many of these dates it concerns: "2 dates en
 * réservation tardive : majoration de 1 €". Empty when all are in time.
 */
export function describeSurcharges(dates: readonly { surcharge: string | null }[]): string[] {
  const late = dates.flatMap(({ surcharge }) => surcharge ?? []);
  return [...groupBy(late, (surcharge) => surcharge)].map(([surcharge, { length }]) =>
    t("lateDates", { count: length, surcharge }),
  );
}
