import { z } from "zod";
import { parseCivilDate } from "@/lib/time/civil-date";

export const ACTION_FAMILIES = [
  "signing-in",
  "accounts",
  "invitations",
  "staff",
  "desk",
  "news",
  "records",
  "health",
  "enrolments",
  "settings",
  "calendar",
  "catalogue",
  "openings",
] as const;
export type ActionFamily = (typeof ACTION_FAMILIES)[number];

/** The families as addresses of pages name them. */
export const FAMILY_NAMES = {
  connexions: "signing-in",
  comptes: "accounts",
  invitations: "invitations",
  agents: "staff",
  mairie: "desk",
  actualites: "news",
  dossiers: "records",
  sante: "health",
  inscriptions: "enrolments",
  reglages: "settings",
  calendrier: "calendar",
  prestations: "catalogue",
  ouvertures: "openings",
} as const satisfies Record<string, ActionFamily>;
export type FamilyName = keyof typeof FAMILY_NAMES;

export const PERSON_LIMIT = 100;

/** Nothing happened here before, and PostgreSQL has no year 0. */
const YEARS = { first: 2000, last: 2099 };

/** A civil date in the commune's zone; what is none asks for nothing. */
const day = z
  .string()
  .transform((typed) => {
    const date = parseCivilDate(typed);
    return date && YEARS.first <= date.year && date.year <= YEARS.last ? date : undefined;
  })
  .optional();

export const auditSearch = z.object({
  type: z.enum(Object.keys(FAMILY_NAMES) as [FamilyName, ...FamilyName[]]).optional(),
  personne: z
    .string()
    .trim()
    .max(PERSON_LIMIT)
    .refine((text) => !text.includes("\0"))
    .optional(),
  /** What it was done to. */
  objet: z.uuid().optional(),
  du: day,
  au: day,
  page: z.coerce.number().int().min(1).max(10_000).optional(),
});
export type AuditSearch = z.infer<typeof auditSearch>;
