import { randomBytes } from "node:crypto";

/**
 * Writes an incident to the log, one JSON line, and returns the reference that the person is shown: a new one,
 * unless the page already shows one.
 */
export function logIncident(error: unknown, where: string, id = randomBytes(4).toString("hex")): string {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : undefined;
  console.error(JSON.stringify({ level: "error", incident: id, where, name, message, cause, stack }));
  return id;
}
