import type { HouseholdDone } from "../schemas";
import type { SaveAnswer, SaveOutcome } from "./views";

/** What the page that follows a saving says of it; null when there is something to choose first. */
export function sayDone(outcome: Extract<SaveOutcome, { kind: "saved" }>): HouseholdDone {
  if (outcome.toProve) return "preuve";
  if (outcome.waiting > 0) return "attente";
  return outcome.applied > 0 ? "enregistre" : "inchange";
}

/** Gives a form back what was typed in it; of a field of many values, one a line. */
export function answerConflict(
  outcome: Extract<SaveOutcome, { kind: "conflict" }>,
  typed: Readonly<Record<string, string | readonly string[] | undefined>>,
): SaveAnswer {
  const fields = Object.entries(typed).flatMap(([name, value]) => {
    if (value === undefined) return [];
    return typeof value === "string" ? [[name, value]] : [[`${name}[]`, value.join("\n")]];
  });
  return { ...outcome, typed: Object.fromEntries(fields) };
}
