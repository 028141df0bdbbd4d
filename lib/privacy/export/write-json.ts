import { translatorOf } from "@/lib/i18n/translator";
import type { FieldKey, HouseholdExport } from "./entry";

/** Grows when a key changes its meaning or goes; a key that is added leaves it as it is. */
const FORMAT = "marelle-foyer/1";

const t = translatorOf("privacyExport");

/**
 * The export for a machine: under each section's key an array of objects; `labels` says in French what every key means.
 * Civil dates and instants in ISO 8601, instants in UTC, telephones in E.164; null is empty.
 */
export function writeJson({ commune, timeZone, at, sections }: HouseholdExport): string {
  const keys = new Set<FieldKey>(sections.flatMap(({ entries }) => entries.flat().map(({ key }) => key)));
  const document = {
    format: FORMAT,
    generatedAt: at.toString(),
    commune,
    timeZone,
    labels: {
      sections: Object.fromEntries(sections.map(({ key }) => [key, t(`sections.${key}`)])),
      fields: Object.fromEntries([...keys].map((key) => [key, t(`fields.${key}`)])),
    },
    data: Object.fromEntries(
      sections.map(({ key, entries }) => [
        key,
        entries.map((entry) => Object.fromEntries(entry.map(({ key: name, value }) => [name, value]))),
      ]),
    ),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
