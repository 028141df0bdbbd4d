/** Closures as the desk shows them: plain data, in words. */

export interface ScopeChoice {
  /** As addresses and forms say it: "etablissement:…". */
  value: string;
  label: string;
}

export interface TouchedFamily {
  householdId: string;
  name: string;
  children: string;
  places: number;
}

export interface ClosurePreview {
  /** What the form sends back: the closure as it was asked for. */
  fields: { du: string; au: string; motif: string; pour: string; seen: string };
  span: string;
  whom: string;
  label: string;
  places: number;
  children: number;
  families: TouchedFamily[];
  /** By activity and day: "Cantine · Jules-Ferry", "lundi 27 mai 2024". */
  days: { id: string; activity: string; day: string; places: number }[];
  waiting: number;
  offers: number;
  /** Places that stay: marked already, or begun. */
  kept: number;
  /** A sentence: reservations of days gone by, for which it cannot be declared; null where there are none. */
  past: string | null;
  /** Other closures of those days: "Pont, du … (toute la commune)". */
  others: string[];
  /** How many letters would leave. */
  letters: number;
}

export interface ClosureForm {
  choices: { whole: ScopeChoice; sites: ScopeChoice[]; activities: ScopeChoice[] };
  /** As typed. */
  asked: { du: string; au: string; motif: string; pour: string };
  /** What is wrong with each field, once something was asked for. */
  errors: Partial<Record<"du" | "au" | "motif" | "pour", string>>;
  preview: ClosurePreview | null;
  /** How many places more, or other ones, than the preview showed: a sentence; null where nothing has moved. */
  grown: string | null;
}

export interface ClosureRow {
  id: string;
  label: string;
  span: string;
  whom: string;
  /** Reservations that it cancelled. */
  cancelled: number;
}

export interface ClosureLists {
  coming: ClosureRow[];
  past: ClosureRow[];
}

export interface ClosureFile extends ClosureRow {
  families: TouchedFamily[];
  state: "coming" | "under-way" | "over";
}
