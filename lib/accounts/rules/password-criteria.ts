/** What a password must have, in the guide's words and order; "same" is that it was typed twice alike. */
export const PASSWORD_CRITERIA = ["length", "upper", "lower", "digitAndSymbol", "same"] as const;
export type PasswordCriterion = (typeof PASSWORD_CRITERIA)[number];

/** In characters, as a person counts them. */
export const PASSWORD_LEAST = 8;
/** In UTF-16 units: what is longer is refused before it costs anything. */
export const PASSWORD_MOST = 200;

/** É is one character however the keyboard made it: passwords are compared and hashed in this form. */
export function normalisePassword(typed: string): string {
  return typed.normalize("NFC");
}

/** Which criteria hold, the same in the browser as one types and on the server. Letters of any alphabet count. */
export function judgePassword(password: string, repeated: string): Record<PasswordCriterion, boolean> {
  const chosen = normalisePassword(password);
  return {
    length: [...chosen].length >= PASSWORD_LEAST,
    upper: /\p{Lu}/u.test(chosen),
    lower: /\p{Ll}/u.test(chosen),
    digitAndSymbol: /\p{Nd}/u.test(chosen) && /[\p{P}\p{S}]/u.test(chosen),
    same: chosen !== "" && chosen === normalisePassword(repeated),
  };
}

/** True when the password alone meets every criterion, however it is repeated. */
export function isStrongEnough(password: string): boolean {
  return Object.values(judgePassword(password, password)).every(Boolean);
}

/** True when it can be stored and hashed at no great cost. */
export function isStorable(password: string): boolean {
  return password.length <= PASSWORD_MOST && !password.includes("\0");
}
