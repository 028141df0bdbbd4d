/** What the family's page and the desk show of requests about data; plain data, in words. */

export interface DataRequestView {
  id: string;
  /** "Correction", "Effacement" */
  kind: string;
  /** "22/05/2024 à 16h29" */
  at: string;
  body: string;
  /** "Réponse sous un mois, le … au plus tard" or "Répondu le …" */
  stateText: string;
  /** Null while it waits. */
  answer: string | null;
}

/** One request, opened at the desk. */
export interface DeskDataRequest extends DataRequestView {
  family: string;
  familyHref: string;
  /** "Agathe Mairie, le 23/05/2024 à 09h00"; null while it waits. */
  answeredBy: string | null;
}
