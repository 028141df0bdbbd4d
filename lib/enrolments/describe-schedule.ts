import type { Temporal } from "temporal-polyfill";
import type { Audience, Schedule } from "@/lib/catalogue/rules/regulation";
import { capital, civilHour, fullDate, weekdayName } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("enrolments");

/** "16 h 30 – 18 h 00", from civil times. */
export function describeHours({ startsAt, endsAt }: { startsAt: string; endsAt: string }): string {
  return `${civilHour(startsAt)}\u00a0–\u00a0${civilHour(endsAt)}`;
}

/** "Lundi, jeudi, en période scolaire" */
export function describeDays({ weekdays, season }: Schedule): string {
  const days = [...weekdays].sort().map(weekdayName).join(", ");
  return t(`season.${season}`, { days: capital(days) });
}

/** "De 6 à 11 ans · CP, CE1"; empty for everybody. */
export function describeAudience({ minAge, maxAge, levels }: Audience): string {
  const ages =
    minAge !== null && maxAge !== null
      ? t("audience.between", { min: String(minAge), max: String(maxAge) })
      : minAge !== null
        ? t("audience.from", { min: String(minAge) })
        : maxAge !== null
          ? t("audience.until", { max: String(maxAge) })
          : null;
  return [ages, levels && t("audience.levels", { levels: levels.join(", ") })].filter(Boolean).join(" · ");
}

/** "du 1ᵉʳ septembre 2025 au 31 août 2026", "depuis le …" of one without an end. */
export function describeSpan(startsOn: Temporal.PlainDate, endsOn: Temporal.PlainDate | null): string {
  return endsOn
    ? t("span.between", { from: fullDate(startsOn), until: fullDate(endsOn) })
    : t("span.from", { from: fullDate(startsOn) });
}
