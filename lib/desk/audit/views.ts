/** What the desk shows of its trail; plain data, in words. */

export interface AuditRow {
  id: string;
  /** "22/11/2026 à 18h02", in the commune's zone. */
  at: string;
  who: string;
  whoKind: "guardian" | "staff" | "visitor" | "system";
  /** "a invité un responsable" */
  what: string;
  /** Whom it was done to, and what else is known; empty when there is no more. */
  about: string;
  remoteAddress: string | null;
}

export interface AuditPage {
  rows: AuditRow[];
  page: number;
  hasOlder: boolean;
}
