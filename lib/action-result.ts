import type { ErrorCode } from "./errors";

/** What an action answers: a value, or an expected refusal with its sentence. */
export type ActionResult<T> = { ok: true; value: T } | ActionFailure;

export interface ActionFailure {
  ok: false;
  error: {
    code: ErrorCode;
    /** The sentence to show, in the reader's language. */
    message: string;
    /** Sentences by field path, when the input itself was wrong. */
    fields?: Record<string, string>;
    /** What a plain form had sent in the fields that its action keeps, to be shown again. */
    kept?: Record<string, string>;
  };
}
