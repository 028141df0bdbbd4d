import type { RecordField } from "../rules/fields";

/** A value that was asked for, beside the one that counts. */
export interface WishView {
  changeId: string;
  field: RecordField;
  label: string;
  /** What was asked for, in words; and what counts meanwhile. */
  text: string;
  standing: string;
  awaits: "commune" | "proof";
}

/** A field that two people changed at once. */
export interface ConflictView {
  field: RecordField;
  label: string;
  mine: string;
  theirs: string;
  /** "Marie DUPONT", "la mairie", "l’autre foyer"; empty when nobody is known to have changed it. */
  by: string;
  /** "27/11/2026 à 16h05", in the commune's zone; empty likewise. */
  at: string;
  /** The other one was chosen already: its box opens ticked. */
  taken: boolean;
}

/** What sending a form of the file came to. */
export type SaveOutcome =
  /** `withdrawn`: wishes that were taken back, for what counts was typed again. */
  | { kind: "saved"; applied: number; waiting: number; withdrawn: number; toProve: boolean }
  | {
      kind: "conflict";
      conflicts: ConflictView[];
      /** As the form sends it back: of what is asked, what the file says now; of the rest, what the form showed. */
      base: string;
    };

/** The same for the form: what was typed comes back with it, for a form sent without scripts is a new one. */
export type SaveAnswer = Extract<SaveOutcome, { kind: "conflict" }> & {
  typed: Record<string, string>;
};
