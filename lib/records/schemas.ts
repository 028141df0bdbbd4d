import { z } from "zod";
import { isPhoneCountry, PHONE_CHOICES, PHONE_LENGTH, parsePhone } from "@/lib/phone/phone";
import { parseCivilDate } from "@/lib/time/civil-date";

/** Characters, of a person's first or last name. */
export const NAME_LENGTH = 80;

/** Letters of every script with their marks, and what joins them: "O'Brien", "D’Haëne", "Jean-Pierre", "N'Guyen". */
const NAME = /^\p{L}[\p{L}\p{M}'’ʼ. -]*$/u;

/** One space between words, none around: what a keyboard adds is not part of a name. The marks are kept as typed. */
export const tidyText = (text: string) => text.normalize("NFC").replace(/\s+/gu, " ").trim();

/** Neither controls nor the hidden marks that turn the reading direction round. */
export const isShowable = (text: string) => !/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u.test(text);

/** A first or a last name, one letter at the least. `missing` is what an empty one is told. */
export const nameField = (missing: string) =>
  z
    .string()
    .overwrite(tidyText)
    .min(1, missing)
    .max(NAME_LENGTH, "Ce nom est trop long\u00a0: 80 caractères au plus.")
    .refine(
      (name) => name === "" || NAME.test(name),
      "Un nom s’écrit avec des lettres, des tirets et des apostrophes.",
    );

/** A line of an address, an employer, a relation: any showable text of that many characters; empty is none. */
export const lineField = (limit: number) =>
  z
    .string()
    .overwrite(tidyText)
    .max(limit, `Ce texte est trop long\u00a0: ${limit} caractères au plus.`)
    .refine(isShowable, "Ce texte contient un caractère interdit.");

/** A telephone as a form sends it: what was typed, and its country (`phoneCountry`). Checked together by `checkPhone`. */
export const phoneText = z.string().trim().max(PHONE_LENGTH, "Ce numéro est trop long.");
export const phoneCountryField = z
  .string()
  .refine((code): boolean => isPhoneCountry(code), "Choisissez le pays de ce numéro.");

/** The sentence of a telephone that cannot be; null when it can, or when there is none. */
export function checkPhone(typed: string, country: string): string | null {
  if (typed === "" || !isPhoneCountry(country)) return null;
  return parsePhone(typed, country)
    ? null
    : "Ce numéro n’existe pas dans ce pays. Vérifiez le pays et les chiffres.";
}

export const CIVILITIES = ["M.", "Mme"] as const;
export const civilityField = z.enum(CIVILITIES, "Choisissez une civilité.");

/** A line that must not be empty. `missing` is what an empty one is told. */
export const neededLine = (limit: number, missing: string) =>
  lineField(limit).refine((text) => text !== "", missing);

/** "14/03/2015" as it is stored, "2015-03-14": a browser without date fields sends what was typed. */
const isoDate = (text: string) => text.trim().replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, "$3-$2-$1");

/** A civil date that exists. Whether somebody can be born then is a matter of who it is: rules/birth-dates. */
export const birthDateField = z
  .string()
  .max(40, "Cette date n’existe pas.")
  .overwrite(isoDate)
  .min(1, "Indiquez la date de naissance.")
  .refine(
    (text) => text === "" || parseCivilDate(text) !== null,
    "Cette date n’existe pas. Exemple\u00a0: 14/03/2015.",
  );

/** Islands of the list of telephones that are no country of ISO 3166-1. */
const NOT_ISO: readonly string[] = ["AC", "TA"];
export const COUNTRIES: readonly string[] = PHONE_CHOICES.map(({ country }) => country).filter(
  (country) => !NOT_ISO.includes(country),
);
export const countryField = z.string().refine((code) => COUNTRIES.includes(code), "Choisissez un pays.");

/** Characters, of a postcode of any country. */
const POSTCODE_LENGTH = 12;

/** The sentence of a postcode that cannot be one of that country; null when it can. */
export function checkPostcode(postcode: string, country: string): string | null {
  const looksRight = country === "FR" ? /^\d{5}$/ : /^[\p{L}\d][\p{L}\d -]*$/u;
  if (looksRight.test(postcode) && postcode.length <= POSTCODE_LENGTH) return null;
  return country === "FR"
    ? "Un code postal a 5 chiffres en France."
    : `Un code postal a des lettres et des chiffres, ${POSTCODE_LENGTH} caractères au plus.`;
}

/** Refuses, field by field, the telephones of a form that cannot be. `names` are those of its numbers. */
export function refusePhones<N extends string>(
  sent: Partial<Record<N | `${N}Country`, unknown>>,
  names: readonly N[],
  refuse: (field: N, message: string) => void,
): void {
  for (const name of names) {
    const message = checkPhone(String(sent[name] ?? ""), String(sent[`${name}Country`] ?? ""));
    if (message) refuse(name, message);
  }
}

/** What every form of the file sends besides its fields: what it showed, and the fields of which another's value is taken. */
export const editMeta = {
  base: z.string().max(20_000).optional(),
  take: z.array(z.string().max(40)).max(40),
};

/** Boxes of a form are fields whose name ends in "[]", and none where none is ticked. */
export function gatherBoxes(names: readonly string[]) {
  return (sent: unknown): unknown => {
    if (typeof sent !== "object" || sent === null) return sent;
    const fields = sent as Record<string, unknown>;
    return {
      ...fields,
      ...Object.fromEntries(names.map((name) => [name, fields[name] ?? fields[`${name}[]`] ?? []])),
    };
  };
}

export const withdrawInput = z.object({ changeId: z.uuid(), tab: z.enum(["responsables", "enfants"]) });
export type WithdrawInput = z.infer<typeof withdrawInput>;

/** From which of the three parts "Rien n’a changé" was pressed. */
export const confirmInput = z.object({ tab: z.enum(["guardians", "children", "contacts"]) });

/** What a page of the household says has just been done. */
const DONE = ["enregistre", "attente", "preuve", "inchange", "retire", "confirme"] as const;
export type HouseholdDone = (typeof DONE)[number];
export const householdSearch = z.object({ fait: z.enum(DONE).optional() });

const BIRTH_REFUSALS = {
  guardian: "Un responsable a entre 16 et 120 ans\u00a0: vérifiez cette date.",
  child: "Un enfant est déjà né, et il a moins de 26 ans\u00a0: vérifiez cette date.",
};

/** Tells beside its field what `checkBirthDate` refuses at the door. The bounds are ISO civil dates, both allowed. */
export function refuseBirths(
  kind: keyof typeof BIRTH_REFUSALS,
  { earliest, latest }: { earliest: string; latest: string },
) {
  return ({ birthDate }: { birthDate: string }, ctx: z.RefinementCtx): void => {
    const isOutside = birthDate < earliest || birthDate > latest;
    if (parseCivilDate(birthDate) && isOutside)
      ctx.addIssue({ code: "custom", path: ["birthDate"], message: BIRTH_REFUSALS[kind] });
  };
}
