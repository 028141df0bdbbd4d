import type { PublicHolidays } from "@/lib/time/public-holidays";

/** The commune's own page and its first steps; plain data. */

export const STEPS = [
  "commune",
  "calendar",
  "sites",
  "regulations",
  "activities",
  "openings",
  "agents",
  "families",
  "invitations",
  "news",
] as const;
export type StepKey = (typeof STEPS)[number];

export interface FirstStep {
  key: StepKey;
  done: boolean;
  /** Without it nothing can be booked; the others can wait. */
  essential: boolean;
}

export interface FirstSteps {
  steps: FirstStep[];
  /** How many of the essential ones are still to come. */
  left: number;
  /** The school year whose holidays are looked for: "2026-2027". */
  schoolYear: string;
}

/** What the form of the commune shows, as its fields hold it. */
export interface CommuneFields {
  name: string;
  contactEmail: string;
  contactPhone: string;
  senderEmail: string;
  schoolZone: string;
  timeZone: string;
  publicHolidays: PublicHolidays;
  schoolYearMonth: string;
  /** "#rrggbb", empty for the house's. */
  accent: string;
}

export interface CommuneSettings {
  version: number;
  fields: CommuneFields;
  /** Days are open already: the time zone stays. */
  timeZoneFixed: boolean;
  timeZones: { value: string; label: string }[];
  host: string;
  logo: { src: string; alt: string } | null;
}
