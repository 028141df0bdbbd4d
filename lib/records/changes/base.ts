import type { RecordField, StoredValue } from "../rules/fields";
import type { FieldValues } from "./write-fields";

/** What a form showed when it was opened, as its hidden field carries it. */
export function writeBase(
  fields: readonly RecordField[],
  current: (field: RecordField) => StoredValue,
): string {
  return JSON.stringify(Object.fromEntries(fields.map((field) => [field, current(field)])));
}

/** Reads it back; what is not understood is not known, and then nothing is taken for unchanged. */
export function readBase(fields: readonly RecordField[], sent: string | undefined): FieldValues {
  const known = parse(sent ?? "");
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = known[field];
      return typeof value === "string" || value === null ? [[field, value]] : [];
    }),
  );
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    // Broken on its way: then nothing is known, which is an answer here.
    return {};
  }
}
