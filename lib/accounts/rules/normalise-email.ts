/** The form in which an address is stored and compared: no spaces around, lower case, NFC. */
export function normaliseEmail(typed: string): string {
  return typed.normalize("NFC").trim().toLowerCase();
}
