import type { ActionResult } from "@/lib/action-result";
import type { CapacityOutcome } from "@/lib/reservations/capacity/views";

/** An answer as a plain form shows it: what is wrong beside its fields and summed up on top, and what it gives back. */
export function summaryOf(answer: ActionResult<CapacityOutcome> | null) {
  const refused = answer?.ok === false ? answer.error : null;
  const outcome = answer?.ok ? answer.value : null;
  const errors: Partial<Record<string, string>> = refused?.fields ?? {};
  const summary = Object.fromEntries(
    Object.entries(errors).map(([name, message]) => [name, { type: "server", message }]),
  );
  return {
    outcome,
    kept: refused?.kept ?? (outcome?.kind === "overfull" ? outcome.asked : {}),
    errors,
    summary,
    refusal: refused && Object.keys(errors).length === 0 ? refused.message : null,
  };
}
