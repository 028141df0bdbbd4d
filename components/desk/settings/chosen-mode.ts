import { SHOWN } from "@/lib/desk/settings/schemas";
import type { FieldMode } from "@/lib/records/rules/fields";

/**
 * What a refused form shows of a field: the mode that was chosen; a field that was left alone shows what is stored now,
 * whoever has changed it since.
 */
export function chosenMode(kept: Partial<Record<string, string>>, name: string, stored: FieldMode): string {
  const chosen = kept[name];
  return chosen === undefined || chosen === kept[`${SHOWN}${name}`] ? stored : chosen;
}
