import type { Allergen } from "../rules/allergens";

/** What the pages of health show; plain data. */

export interface HealthFileView {
  id: string;
  href: string;
  name: string;
  /** "240 Ko, envoyé le 22/05/2024" */
  detail: string;
}

export interface HealthRecordView {
  allergens: Allergen[];
  hasPlan: boolean;
  note: string;
  files: HealthFileView[];
}

/** What saving came to. */
export type SaveHealthOutcome = { kind: "saved" } | MovedHealth;

/** Somebody else wrote since: what the record says now, in words, and its mark, with which one keeps one's own. */
export interface MovedHealth {
  kind: "moved";
  /** "Allergies alimentaires", "Lait, Œufs" */
  says: { label: string; text: string }[];
  seen: string;
}

/** The same for the form: what was typed comes back with it. */
export type MovedHealthAnswer = MovedHealth & { typed: Record<string, string> };

export interface HealthOpeningView {
  id: string;
  /** "22/05/2024 à 16h29" */
  at: string;
  /** "Agathe Mairie, mairie" */
  who: string;
  what: string;
}

export interface FamilyHealthView extends HealthRecordView {
  childId: string;
  firstName: string;
  /** The mark of what its reader saw; empty when nothing was ever said. */
  seen: string;
  openings: HealthOpeningView[];
}

/** A child who is there today, for the desk's list: nothing on its health. */
export interface PresentChild {
  id: string;
  name: string;
  activities: string[];
}
