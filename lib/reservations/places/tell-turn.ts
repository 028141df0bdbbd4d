import type { Temporal } from "temporal-polyfill";
import { civilHour, momentIn } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { civilDateAt } from "@/lib/time/zone";
import type { Turn } from "../rules/turn";

const t = translatorOf("waiting");

/** "Vous êtes 2ᵉ sur la liste d’attente.", or until when a place is kept; hours are of the zone given. */
export function tellTurn(turn: Turn, timeZone: string): string {
  if (turn.kind === "waiting") return t("rank", { rank: turn.rank });
  return t("keptUntilDay", { until: momentIn(turn.until, timeZone) });
}

/** "Une place est gardée pour vous jusqu’à 16 h 32.": the day is said where it is another one than today. */
export function tellKept(until: Temporal.Instant, now: Temporal.Instant, timeZone: string): string {
  if (!civilDateAt(until, timeZone).equals(civilDateAt(now, timeZone)))
    return t("keptUntilDay", { until: momentIn(until, timeZone) });
  const { hour, minute } = until.toZonedDateTimeISO(timeZone);
  return t("keptUntilHour", { hour: civilHour(`${hour}:${String(minute).padStart(2, "0")}`) });
}
