import { giveBack } from "../give-back";
import type { HouseholdDone } from "../schemas";
import type { SaveAnswer, SaveOutcome } from "./views";

/** What the page that follows a saving says of it; null when there is something to choose first. */
export function sayDone(outcome: Extract<SaveOutcome, { kind: "saved" }>): HouseholdDone {
  if (outcome.toProve) return "preuve";
  if (outcome.waiting > 0) return "attente";
  if (outcome.applied > 0) return "enregistre";
  return outcome.withdrawn > 0 ? "retire" : "inchange";
}

/** The answer to a form that met another's change: with what was typed in it. */
export function answerConflict(
  outcome: Extract<SaveOutcome, { kind: "conflict" }>,
  typed: Parameters<typeof giveBack>[0],
): SaveAnswer {
  return { ...outcome, typed: giveBack(typed) };
}
