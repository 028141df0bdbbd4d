import type { Answer } from "@/components/forms/use-answer";

export type Kept = Partial<Record<string, string>>;

export interface Refusal {
  code: string | null;
  /** By the name of its field. */
  errors: Partial<Record<string, string>>;
  /** The same as the summary on top wants them. */
  summary: Record<string, { type: string; message: string }>;
  /** Of the whole form; null when every refusal is a field's. */
  message: string | null;
  /** Null when nothing was refused: the fields then show what is stored. */
  kept: Kept | null;
}

/** What was refused; `fieldOf` names the field beside which a refusal of the whole is said. */
export function readRefusal(
  answer: Answer | null,
  fieldOf: Readonly<Partial<Record<string, string>>> = {},
): Refusal {
  if (answer?.ok !== false) return { code: null, errors: {}, summary: {}, message: null, kept: null };
  const { code, message, fields = {}, kept = {} } = answer.error;
  const field = fieldOf[code];
  const errors = field ? { [field]: message } : fields;
  const summary = Object.fromEntries(
    Object.entries(errors).map(([name, text]) => [name, { type: "server", message: text }]),
  );
  return { code, errors, summary, message: Object.keys(errors).length > 0 ? null : message, kept };
}
