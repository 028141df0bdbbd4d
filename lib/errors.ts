import type errors from "./i18n/fr/errors";

/** Every expected refusal has a code; its sentence is `errors.<code>` of the catalogue. */
export type ErrorCode = keyof typeof errors;
export type ErrorParams = Record<string, string | number>;

/**
 * An expected refusal: something a person can understand and mend.
 * The doors turn it into a sentence; anything else that is thrown is an incident.
 */
export class DomainError extends Error {
  override readonly name = "DomainError";

  constructor(
    readonly code: ErrorCode,
    readonly params: ErrorParams = {},
  ) {
    super(code);
  }
}
