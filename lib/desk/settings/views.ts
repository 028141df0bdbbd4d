import type { FieldMode } from "@/lib/records/rules/fields";

/** What the administrators decide of the portal; plain data, in words. */

export interface PolicyGroup {
  subject: "guardian" | "child";
  fields: { name: string; label: string; mode: FieldMode }[];
}

export interface DietRow {
  id: string;
  label: string;
  /** How many children have it. */
  children: number;
}

export interface DietSettings {
  proposed: DietRow[];
  archived: DietRow[];
}

export interface PaperRow {
  id: string;
  label: string;
  hint: string;
  yearly: boolean;
  /** How many activities need it. */
  activities: number;
}

export interface PaperSettings {
  proposed: PaperRow[];
  archived: PaperRow[];
}

export interface PaperFile extends Omit<PaperRow, "activities"> {
  archived: boolean;
  /** What the form shows, for its hidden field. */
  base: string;
  /** Those that need it; `dueOn` is an ISO date, empty where it never blocks. */
  required: { activityId: string; activity: string; dueOn: string }[];
  /** Those that do not. */
  others: { activityId: string; activity: string }[];
}
