import { dayNumber, longDay, weekdayName } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import type { NamedDays } from "./name-days";

const t = translatorOf("calendar");

/** "mercredi 8 mai : Victoire de 1945", "du lundi 8 au vendredi 19 avril : Vacances de printemps" */
export function sayNamedDays({ from, until, label }: NamedDays): string {
  if (from.equals(until)) return t("namedDay", { day: longDay(from), label });
  // A calendar shows one month at a time: its name is said once.
  const start = `${weekdayName(from.dayOfWeek)} ${dayNumber(from.day)}`;
  return t("namedSpan", { from: start, until: longDay(until), label });
}
