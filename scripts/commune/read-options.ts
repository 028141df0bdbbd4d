import { parseArgs } from "node:util";
import { nameFromAddress, type PersonName, splitName } from "@/lib/accounts/rules/name-from-address";
import { mailboxField } from "@/lib/accounts/schemas";
import { type NewCommuneInput, newCommuneInput } from "@/lib/communes/schemas";

/** What is asked for at the command line. */
export interface CommuneOptions {
  commune: NewCommuneInput;
  admin: PersonName & { email: string };
}

/** Sentences for the person at the terminal, one a fault. */
export class OptionRefusal extends Error {
  override readonly name = "OptionRefusal";
}

export const USAGE = [
  "Usage :",
  '  npm run commune:create -- --name "Saint-Leu" --slug saint-leu --zone B --admin prenom.nom@exemple.fr',
  "",
  "  --name        le nom de la commune, comme les familles le lisent",
  "  --slug        son nom court : minuscules, chiffres, tirets",
  "  --zone        sa zone scolaire : A, B, C, ou autre (Corse, outre-mer)",
  "  --admin       l’adresse e-mail de sa première administratrice, de son premier administrateur",
  '  --admin-name  facultatif : "Prénom NOM"',
  "  --time-zone   facultatif : Europe/Paris, Indian/Reunion, America/Martinique…",
  "  --domain      facultatif : le domaine de l’installation (sinon PUBLIC_DOMAIN, sinon localhost)",
  "  --host        facultatif : l’adresse du portail, au lieu de nom-court.domaine",
].join("\n");

const OPTIONS = ["name", "slug", "zone", "admin", "admin-name", "time-zone", "domain", "host"] as const;
type Option = (typeof OPTIONS)[number];
const NEEDED = ["name", "slug", "zone", "admin"] as const;

/** Reads the command line. `domain` is that of the installation. @throws OptionRefusal naming every fault */
export function readOptions(args: string[], domain = "localhost"): CommuneOptions {
  const given = readArguments(args);
  const missing = NEEDED.filter((option) => !given[option]?.trim());
  if (missing.length > 0)
    throw new OptionRefusal(`Il manque ${missing.map((option) => `--${option}`).join(", ")}.\n\n${USAGE}`);
  const { name = "", slug = "", zone = "", admin = "" } = given;
  const read = newCommuneInput.safeParse({
    name,
    slug,
    host: given.host ?? `${slug}.${given.domain ?? domain}`,
    schoolZone: zone.toLowerCase() === "autre" ? "own" : zone.toUpperCase(),
    timeZone: given["time-zone"] ?? "Europe/Paris",
  });
  const email = mailboxField.safeParse(admin);
  const named = given["admin-name"] === undefined ? nameFromAddress(admin) : splitName(given["admin-name"]);
  const faults = [
    // A host that was made from a faulty slug is no second fault.
    ...(read.success
      ? []
      : read.error.issues.filter(({ path }) => isOwnFault(path[0], given, read.error.issues))
    ).map(({ message }) => message),
    ...(email.success
      ? []
      : [`L’adresse (--admin) ne convient pas. ${email.error.issues[0]?.message ?? ""}`]),
    ...(named ? [] : ['Le nom (--admin-name) s’écrit "Prénom NOM".']),
  ];
  if (!read.success || !email.success || !named) throw new OptionRefusal([...new Set(faults)].join("\n"));
  return { commune: read.data, admin: { ...named, email: email.data } };
}

type Issues = readonly { path: PropertyKey[] }[];

function isOwnFault(field: PropertyKey | undefined, given: Given, issues: Issues): boolean {
  return field !== "host" || given.host !== undefined || !issues.some(({ path }) => path[0] === "slug");
}

type Given = Partial<Record<Option, string>>;

function readArguments(args: string[]): Given {
  try {
    const options = Object.fromEntries(OPTIONS.map((option) => [option, { type: "string" as const }]));
    return parseArgs({ args, options, strict: true, allowPositionals: false }).values as Given;
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error);
    throw new OptionRefusal(`Cette commande n’est pas comprise : ${told}\n\n${USAGE}`);
  }
}
