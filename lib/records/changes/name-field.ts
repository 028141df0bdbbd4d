import { translatorOf } from "@/lib/i18n/translator";
import type { RecordField } from "../rules/fields";

const t = translatorOf("records");

/** What a field is called, wherever it stands alone: "Téléphone mobile de l’employeur". */
export function nameField(field: RecordField): string {
  return t(`fields.${field}`);
}
