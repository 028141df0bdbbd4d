import { z } from "zod";
import { isPhoneCountry, PHONE_LENGTH, parsePhone } from "@/lib/phone/phone";

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
export const phoneCountryField = z.string().refine(isPhoneCountry, "Choisissez le pays de ce numéro.");

/** The sentence of a telephone that cannot be; null when it can, or when there is none. */
export function checkPhone(typed: string, country: string): string | null {
  if (typed === "" || !isPhoneCountry(country)) return null;
  return parsePhone(typed, country)
    ? null
    : "Ce numéro n’existe pas dans ce pays. Vérifiez le pays et les chiffres.";
}
