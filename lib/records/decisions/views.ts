/** What the desk shows of the changes of a family's file; plain data, in words. */

/** "replaced": a newer wish of the same field took its place; the family may also have taken it back. */
export type ChangeState = "applied" | "pending" | "accepted" | "refused" | "replaced" | "withdrawn";

export interface ChangeLine {
  id: string;
  /** "Nom" */
  label: string;
  before: string;
  after: string;
  state: ChangeState;
  /** The commune may answer it: what waits for a proof, and what is over, is not the commune's. */
  decidable: boolean;
  /** "Accepté par Agathe Mairie le 22/05/2024 à 16h29"; null for what waits for the commune. */
  stateText: string | null;
  /** The commune's word to the family. */
  word: string | null;
}

/** One press of a family: the fields of one person that it wants changed. */
export interface Submission {
  id: string;
  householdId: string;
  /** "Paul DUPONT": whose fields they are. */
  person: string;
  changes: ChangeLine[];
}

export interface OpenChange extends ChangeLine {
  /** What the file says now, where it is no longer what stood before; else null. */
  standing: string | null;
}

export interface SubmissionFile extends Omit<Submission, "changes"> {
  /** "DUPONT – MARTIN"; empty when nobody is in the household any more. */
  family: string;
  /** "François DUPONT" */
  askedBy: string;
  byStaff: boolean;
  /** "22/05/2024 à 16h29" */
  askedAt: string;
  changes: OpenChange[];
}

/** What an agent's press came to. */
export interface DecisionOutcome {
  decided: number;
  /** How many letters left. */
  told: number;
  /** Those that had their answer already, or that the family took back; and who had answered. */
  overtaken: { count: number; by: string } | null;
}

/** What the family reads of the commune's answers on its own pages. */
export interface RecentDecision {
  id: string;
  label: string;
  person: string;
  accepted: boolean;
  /** "22/05/2024" */
  date: string;
  word: string | null;
}
