import { numericDate } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { parseCivilDate } from "@/lib/time/civil-date";
import { STAFF_ROLES } from "../staff/schemas";

const t = translatorOf("audit");
const agents = translatorOf("agents");

/** What a line knows besides, in words; what has none is for the database's reader alone. */
const SAID = ["email", "title", "before", "role", "capacity", "date", "sites", "count", "reason"] as const;

export function sayDetail(detail: Readonly<Record<string, string | number | boolean | null>>): string[] {
  return SAID.flatMap((key) => {
    const value = detail[key];
    if (value === undefined || value === null || value === "" || (key === "sites" && value === 0)) return [];
    return [t(`details.${key}`, { value: sayValue(String(value)) })];
  });
}

function sayValue(value: string): string {
  const role = STAFF_ROLES.find((one) => one === value);
  if (role) return agents(`roles.${role}`);
  const date = parseCivilDate(value);
  return date ? numericDate(date) : value;
}
