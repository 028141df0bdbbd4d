/** What the desk shows of schools and centres; plain data. */

export type SiteKind = "school" | "centre";

export interface SiteRow {
  id: string;
  name: string;
  kind: SiteKind;
  address: string;
  /** Activities that are not archived. */
  activities: number;
  /** Children whose school it is. */
  children: number;
}

export interface SiteList {
  /** In the commune's order. */
  open: SiteRow[];
  archived: SiteRow[];
  mayChange: boolean;
}

export interface SiteFile {
  id: string;
  name: string;
  kind: SiteKind;
  address: string;
  version: number;
  archived: boolean;
  /** Names of its activities that are not archived. */
  activities: { id: string; name: string }[];
  mayChange: boolean;
}
