import { isStorable, isStrongEnough } from "@/lib/accounts/rules/password-criteria";
import { DomainError } from "@/lib/errors";
import { fold, readingsOf } from "./fold-password";
import { isCommon } from "./is-common";

/** Who chooses it: what somebody who knows them would try first. */
export interface PasswordOwner {
  /** First and last names. */
  names: readonly string[];
  email: string;
  communeName: string;
}

/** Letters from which on a word of the owner's must not be found in the password. */
const NAME_LEAST = 3;
const WORD_LEAST = 4;
const COMMUNE_WORD_LEAST = 5;
/** Words of so many communes that they tell nothing. */
const COMMUNE_FILLERS = new Set(["saint", "sainte", "ville", "grand", "grande", "petit", "petite", "notre"]);

/**
 * Lets a password pass that meets the criteria, is not common, and does not hold the owner's name, address or commune.
 * @throws DomainError "password-weak", "password-common", "password-has-name", "password-has-address",
 * "password-has-commune"
 */
export function checkPassword(password: string, { names, email, communeName }: PasswordOwner): void {
  if (!isStorable(password) || !isStrongEnough(password)) throw new DomainError("password-weak");
  if (isCommon(password)) throw new DomainError("password-common");
  const readings = [...readingsOf(password)];
  const holds = (words: readonly string[]) =>
    words.some((word) => readings.some((reading) => reading.includes(word)));
  if (holds(wordsOf(names.join(" "), NAME_LEAST))) throw new DomainError("password-has-name");
  if (holds(addressWords(email))) throw new DomainError("password-has-address");
  if (holds(communeWords(communeName))) throw new DomainError("password-has-commune");
}

function wordsOf(text: string, least: number): string[] {
  return fold(text)
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= least);
}

function addressWords(email: string): string[] {
  const local = email.slice(0, email.lastIndexOf("@"));
  return [...wordsOf(local, WORD_LEAST), ...whole(local, NAME_LEAST)];
}

function communeWords(name: string): string[] {
  const telling = wordsOf(name, COMMUNE_WORD_LEAST).filter((word) => !COMMUNE_FILLERS.has(word));
  return [...telling, ...whole(name, WORD_LEAST)];
}

/** The letters of all of it, together. */
function whole(text: string, least: number): string[] {
  const letters = fold(text).replace(/\P{L}/gu, "");
  return letters.length >= least ? [letters] : [];
}
