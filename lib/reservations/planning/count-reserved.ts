import { translatorOf } from "@/lib/i18n/translator";
import { remember } from "@/lib/time/remember";
import type { PlaceStatus } from "../rules/decider";

const t = translatorOf("calendar");
const KNOWN_LIMIT = 1_000;

/** "12 jours réservés", by the household itself. */
export function countReserved(places: readonly PlaceStatus[]): string {
  return sayReserved(places.filter((place) => place.reservedBy === "us").length);
}

/** A year has sixty such counts, and they are the same few: a plural costs more than all the rest of its strip. */
const sayReserved = remember(KNOWN_LIMIT, (count: number) => t("reserved", { count }));
