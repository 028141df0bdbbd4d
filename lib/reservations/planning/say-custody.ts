import type { Temporal } from "temporal-polyfill";
import { longDay } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("custody");

/**
 * Whose days the days of a week are, in a sentence: "Semaine chez vous.", or the days that are the other parent's.
 * Null where the calendar says nothing of any of them.
 */
export function sayCustody(
  days: readonly Temporal.PlainDate[],
  custodianOf: (day: Temporal.PlainDate) => "us" | "other" | null,
): string | null {
  const theirs = days.filter((day) => custodianOf(day) === "other");
  if (theirs.length > 0) {
    if (theirs.length === days.length) return t("week.other");
    return t("week.some", { days: theirs.map(longDay).join(", ") });
  }
  return days.some((day) => custodianOf(day) === "us") ? t("week.us") : null;
}
