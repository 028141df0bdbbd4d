import type { ChangeLine } from "@/lib/records/decisions/views";

/** The history of a family's file; plain data, in words. */

export interface HistoryRow extends ChangeLine {
  /** "22/05/2024 à 16h29" */
  at: string;
  who: string;
  byStaff: boolean;
  /** "Paul DUPONT" */
  whose: string;
}

export interface History {
  /** "DUPONT – MARTIN"; empty when nobody is in the household. */
  family: string;
  /** Whose changes can be read by themselves. */
  people: { id: string; name: string }[];
  rows: HistoryRow[];
  page: number;
  hasOlder: boolean;
}
