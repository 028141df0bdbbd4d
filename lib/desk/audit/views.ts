/** What the desk shows of its trail; plain data, in words. */

export interface AuditRow {
  id: string;
  /** "22/11/2026 à 18h02", in the commune's zone. */
  at: string;
  who: string;
  whoKind: "guardian" | "staff" | "visitor" | "system";
  /** "a invité un responsable" */
  what: string;
  /** What it was done to; without a name where it is gone, or has none. */
  subject: { id: string; name: string | null } | null;
  /** What else is known; empty when there is no more. */
  detail: string;
  /** Field by field; null where there was, or is, nothing. */
  changes: { field: string; before: string | null; after: string | null }[];
  remoteAddress: string | null;
}

export interface AuditPage {
  rows: AuditRow[];
  page: number;
  hasOlder: boolean;
  /** The name of the one thing that it is all about, empty when it has none; null where no thing was asked for. */
  about: string | null;
}
