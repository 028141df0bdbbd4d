/** What the desk shows of invitations; plain data. */

export interface UnreachedGuardian {
  guardianId: string;
  householdId: string;
  name: string;
  phone: string | null;
  /** The address that was tried; null for who has none. */
  email: string | null;
  /** What the mail server answered; null for who has no address. */
  answer: string | null;
}

export interface BatchView {
  id: string;
  /** "22/11/2026 à 18h02" */
  stamp: string;
  /** Who pressed. */
  by: string;
  total: number;
  sent: number;
  waiting: number;
  failed: number;
}

export interface InvitationsView {
  /** How many guardians stand in each state, those first who are nearest to an account. */
  counts: { state: "open" | "invited" | "expired" | "none" | "no-address" | "disabled"; count: number }[];
  /** How many each press would write to. */
  scopes: { "never-reached": number; "without-account": number };
  /** The sending that is looked at; null before the first one. */
  batch: BatchView | null;
  others: BatchView[];
  unreached: UnreachedGuardian[];
  /** Of the unreached, when not all are shown. */
  unreachedTotal: number;
}
