import { z } from "zod";
import { isTimeZone } from "./rules/time-zones";

/** Characters of a commune's name; of a hostname's part and of all of it (RFC 1035). */
export const NAME_LENGTH = 80;
const SLUG_LENGTH = 63;
const HOST_LENGTH = 253;

/** What a domain keeps for itself, and no commune can be called. */
const RESERVED: readonly string[] = [
  "admin",
  "api",
  "app",
  "autoconfig",
  "autodiscover",
  "ftp",
  "imap",
  "localhost",
  "mail",
  "mx",
  "ns1",
  "ns2",
  "pop",
  "smtp",
  "static",
  "status",
  "webmail",
  "www",
];

const slugField = z
  .string()
  .max(SLUG_LENGTH, "Le nom court (--slug) est trop long\u00a0: 63 caractères au plus.")
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    "Le nom court (--slug) s’écrit en minuscules sans accent, chiffres et tirets\u00a0: saint-leu.",
  )
  .refine(
    (slug) => !RESERVED.includes(slug),
    "Ce nom court (--slug) est réservé au domaine\u00a0: choisissez-en un autre.",
  );

const hostField = z
  .string()
  .max(HOST_LENGTH, "Cette adresse (--host) est trop longue.")
  .regex(
    /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/,
    "L’adresse (--host) est un nom de domaine en minuscules, sans http ni port\u00a0: saint-leu.exemple.fr.",
  );

/** A commune as it is opened, from the command line: sentences name the option. */
export const newCommuneInput = z.object({
  name: z
    .string()
    .trim()
    .min(1, 'Donnez le nom de la commune\u00a0: --name "Saint-Leu".')
    .max(NAME_LENGTH, "Le nom (--name) est trop long\u00a0: 80 caractères au plus.")
    .refine((name) => !/\p{Cc}/u.test(name), "Le nom (--name) contient un caractère interdit."),
  slug: slugField,
  host: hostField,
  schoolZone: z.enum(["A", "B", "C", "own"], "La zone (--zone) est A, B, C ou autre."),
  timeZone: z
    .string()
    .refine(
      isTimeZone,
      "Ce fuseau horaire (--time-zone) n’existe pas. Exemples\u00a0: Europe/Paris, Indian/Reunion.",
    ),
});
export type NewCommuneInput = z.infer<typeof newCommuneInput>;
