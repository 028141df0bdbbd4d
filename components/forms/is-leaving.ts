/**
 * An action that leads to another page rejects its promise with Next's own error, which Next has then already acted
 * upon: it is not a failure of the sending.
 */
export function isLeaving(error: unknown): boolean {
  if (!(error instanceof Error) || !("digest" in error)) return false;
  return typeof error.digest === "string" && error.digest.startsWith("NEXT_REDIRECT;");
}
