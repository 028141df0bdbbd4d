/** What the forms that add a family or a child show; plain data, in words. */

export interface NewFamilyForm {
  /** The new record's id. */
  key: string;
  schools: { id: string; name: string }[];
  /** ISO dates, both allowed. */
  births: { earliest: string; latest: string };
  phoneCountry: string;
}

export interface NewChildForm extends NewFamilyForm {
  household: { id: string; name: string };
}

/** Somebody of the commune who may be the same. */
export interface Double {
  householdId: string;
  /** "Famille DUPONT" */
  family: string;
  /** Why: "Paul DUPONT, né(e) le 12/03/2015", "l’adresse a@exemple.fr" */
  why: string;
}

export type Added =
  | { kind: "added"; id: string }
  /** Nothing is added yet: `mark` sent back as `sure` says that it is somebody else; `typed` is what the form held. */
  | { kind: "doubles"; doubles: Double[]; mark: string; typed: Record<string, string> };
export type Doubles = Extract<Added, { kind: "doubles" }>;
