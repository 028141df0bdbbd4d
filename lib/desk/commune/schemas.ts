import { z } from "zod";
import { mailboxField } from "@/lib/accounts/schemas";
import { parseColor } from "@/lib/color/contrast";
import { isTimeZone } from "@/lib/communes/rules/time-zones";
import { NAME_LENGTH } from "@/lib/communes/schemas";
import { neededLine } from "@/lib/records/schemas";
import { PUBLIC_HOLIDAYS } from "@/lib/time/public-holidays";

export const SCHOOL_ZONES = ["A", "B", "C", "own"] as const;
export { NAME_LENGTH } from "@/lib/communes/schemas";
/** Characters of a telephone as it is shown. */
export const PHONE_LENGTH = 30;

const PHONE = /^\+?(?=(?:\D*\d){4})[\d\s().-]+$/;

/** A telephone as families read it; a short number is one too. Empty is none. */
const phoneField = z
  .string()
  .trim()
  .max(PHONE_LENGTH, "Ce numéro est trop long.")
  .refine((typed) => typed === "" || PHONE.test(typed), "Ce numéro s’écrit avec des chiffres et des espaces.")
  .transform((typed) => typed || null);

/** "#rrggbb", with or without its mark; empty takes the house's. */
const accentField = z
  .string()
  .trim()
  .toLowerCase()
  .transform((typed) => (/^[0-9a-f]{6}$/.test(typed) ? `#${typed}` : typed))
  .refine(
    (typed) => typed === "" || parseColor(typed) !== null,
    "Une couleur s’écrit avec un dièse et six chiffres ou lettres de a à f\u00a0: #2d4fc4.",
  )
  .transform((typed) => typed || null);

/** `version` is the one that the form showed. */
export const changeCommuneInput = z.object({
  version: z.coerce.number().int().min(1),
  name: neededLine(NAME_LENGTH, "Indiquez le nom de la commune."),
  contactEmail: mailboxField,
  contactPhone: phoneField,
  senderEmail: mailboxField,
  schoolZone: z.enum(SCHOOL_ZONES, "Choisissez une zone."),
  timeZone: z.string().refine(isTimeZone, "Choisissez un fuseau horaire."),
  publicHolidays: z.enum(PUBLIC_HOLIDAYS, "Choisissez un territoire."),
  schoolYearMonth: z.coerce.number("Choisissez un mois.").int().min(1).max(12),
  accent: accentField,
});
export type ChangeCommuneInput = z.infer<typeof changeCommuneInput>;

/** Fields that a refusal gives back. */
export const COMMUNE_FIELDS = [
  "name",
  "contactEmail",
  "contactPhone",
  "senderEmail",
  "schoolZone",
  "timeZone",
  "publicHolidays",
  "schoolYearMonth",
  "accent",
] as const;

/** Why a logo was not kept, as the address of the page says it to a form without scripts. */
export const LOGO_REFUSALS = [
  "logo-refused",
  "file-empty",
  "file-too-large",
  "picture-too-large",
  "upload-too-large",
  "upload-broken",
] as const;
export type LogoRefusal = (typeof LOGO_REFUSALS)[number];

/** Search parameters of the page: what became of a logo that was sent without scripts. */
export const communeSearch = z.object({
  refus: z.enum(LOGO_REFUSALS).optional(),
  fichier: z.string().max(300).optional(),
  fait: z.literal("logo").optional(),
});
