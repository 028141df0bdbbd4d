import { DEFAULT_LOCALE, messagesOf } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";
import type { ChangeCommuneInput } from "./schemas";

const t = translatorOf("commune");
const months = new Intl.DateTimeFormat("fr", { month: "long", timeZone: "UTC" });

/** What the trail compares: all that the form sets. */
type Described = Omit<ChangeCommuneInput, "version" | "schoolZone"> & { schoolZone: string };

/** A commune's settings as a person reads them, by the names of their fields: for the trail's before and after. */
export function describeCommune(one: Described): Record<string, string | null> {
  return {
    [t("fields.name")]: one.name,
    [t("fields.contactEmail")]: one.contactEmail,
    [t("fields.contactPhone")]: one.contactPhone,
    [t("fields.senderEmail")]: one.senderEmail,
    [t("fields.schoolZone")]: t(`zones.${one.schoolZone as ChangeCommuneInput["schoolZone"]}`),
    [t("fields.timeZone")]: nameTimeZone(one.timeZone),
    [t("fields.publicHolidays")]: t(`places.${one.publicHolidays}`),
    [t("fields.schoolYearMonth")]: nameMonth(one.schoolYearMonth),
    [t("fields.accent")]: one.accent,
  };
}

/** "La Réunion"; a time zone that is none of France's by its own name. */
export function nameTimeZone(timeZone: string): string {
  const names: Readonly<Record<string, string>> = messagesOf(DEFAULT_LOCALE).commune.timeZones;
  return names[timeZone.replace("/", "-")] ?? timeZone;
}

/** "août", of a month from 1 to 12. */
export function nameMonth(month: number): string {
  return months.format(Date.UTC(2024, month - 1, 1));
}
