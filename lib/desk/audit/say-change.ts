import { translatorOf } from "@/lib/i18n/translator";
import type { AuditRow } from "./views";

const t = translatorOf("audit");

/** "Capacité : 60 → 48", in one line. */
export function sayChange({ field, before, after }: AuditRow["changes"][number]): string {
  return t("change.line", { field, before: before ?? t("change.none"), after: after ?? t("change.none") });
}
