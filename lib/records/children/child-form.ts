import type { FieldValues } from "../changes/write-fields";
import type { ChildField, StoredValue } from "../rules/fields";
import type { SaveChildInput } from "./schemas";

/** Stored values as a form shows them; the diets are boxes beside it. */
export function toChildForm(value: (field: ChildField) => StoredValue): Record<string, string> {
  return {
    civility: value("civility") ?? "",
    firstName: value("firstName") ?? "",
    lastName: value("lastName") ?? "",
    birthDate: value("birthDate") ?? "",
  };
}

/** What was typed, checked by its schema, in stored form: diets in id order, each once. */
export function fromChildForm({
  civility,
  firstName,
  lastName,
  birthDate,
  diets,
}: Pick<SaveChildInput, ChildField>): FieldValues {
  const ids = [...new Set(diets)].sort();
  return { civility, firstName, lastName, birthDate, diets: ids.length > 0 ? ids.join(",") : null };
}
