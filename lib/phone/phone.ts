import {
  type CountryCode,
  getCountries,
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from "libphonenumber-js";

/** ISO 3166-1, two letters, of a country that has a numbering plan. */
export type PhoneCountry = CountryCode;

export interface PhoneChoice {
  country: PhoneCountry;
  /** "+33" */
  prefix: string;
}

/** Longer than any number with its spaces. */
export const PHONE_LENGTH = 40;

/** Those that a family of France writes most come first, then every other in the alphabet of their codes. */
const FIRST: readonly PhoneCountry[] = [
  "FR",
  "BE",
  "CH",
  "LU",
  "DE",
  "ES",
  "IT",
  "PT",
  "GB",
  "DZ",
  "MA",
  "TN",
];
export const PHONE_CHOICES: readonly PhoneChoice[] = [
  ...FIRST,
  ...getCountries().filter((country) => !FIRST.includes(country)),
].map((country) => ({ country, prefix: `+${getCountryCallingCode(country)}` }));

export function isPhoneCountry(code: string): code is PhoneCountry {
  return isSupportedCountry(code);
}

/**
 * The number as it is stored, E.164 ("+33612345678"), or null when no telephone of that country has it. What begins with
 * "+" or "00" says its country itself.
 */
export function parsePhone(typed: string, country: PhoneCountry): string | null {
  if (typed.length > PHONE_LENGTH || /[^\d\s+()./\u00a0\u202f-]/u.test(typed)) return null;
  const number = parsePhoneNumberFromString(typed.trim().replace(/^00/, "+"), country);
  return number?.isValid() && !number.ext ? number.number : null;
}

/** As it is read: "06 12 34 56 78" for a French one, "+32 470 12 34 56" for another's; its parts never come apart. */
export function showPhone(e164: string): string {
  const number = parsePhoneNumberFromString(e164);
  if (!number) return e164;
  const shown = number.country === "FR" ? number.formatNational() : number.formatInternational();
  return shown.replaceAll(" ", "\u00a0");
}

/**
 * As a form takes it: its country, and the number the way that country writes it. `home` is the country of what is not
 * E.164: a file that was taken over may have a telephone as it was typed.
 */
export function splitPhone(e164: string, home: PhoneCountry): { country: PhoneCountry; national: string } {
  const number = parsePhoneNumberFromString(e164);
  if (!number?.country) return { country: home, national: e164 };
  return { country: number.country, national: number.formatNational() };
}
