import { translatorOf } from "@/lib/i18n/translator";
import type { HealthRecordView, MovedHealth } from "./views";

const t = translatorOf("care");

/** A health record in words, line by line; what was not said is said to be empty. */
export function sayHealth({
  allergens,
  hasPlan,
  note,
}: Omit<HealthRecordView, "files">): MovedHealth["says"] {
  const names = allergens.map((allergen) => t(`allergens.${allergen}`)).join(", ");
  return [
    { label: t("health.allergens"), text: names || t("health.moved.none") },
    { label: t("health.plan"), text: t(hasPlan ? "health.planYes" : "health.planNo") },
    { label: t("health.moved.note"), text: note || t("health.moved.nothing") },
  ];
}
