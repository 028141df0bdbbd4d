import { translatorOf } from "@/lib/i18n/translator";
import type { PlaceStatus } from "../rules/decider";

const t = translatorOf("calendar");

/** "12 jours réservés", by the household itself. */
export function countReserved(places: readonly PlaceStatus[]): string {
  return t("reserved", { count: places.filter((place) => place.reservedBy === "us").length });
}
