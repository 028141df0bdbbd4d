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
