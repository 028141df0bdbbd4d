import { Temporal } from "temporal-polyfill";
import type { CancellationDecision, CancellationFacts } from "./facts";

/** May this reservation be cancelled, now? After its deadline, inclusive, the parent declares an absence instead. */
export function decideCancellation(facts: CancellationFacts, now: Temporal.Instant): CancellationDecision {
  if (!facts.reserved) return { kind: "refused", refusal: { code: "nothing-reserved" } };
  if (facts.attendance) return { kind: "refused", refusal: { code: "already-attended" } };
  if (Temporal.Instant.compare(now, facts.deadline) > 0) {
    return { kind: "refused", refusal: { code: "cancellation-deadline-passed", deadline: facts.deadline } };
  }
  if (facts.requiredBy)
    return { kind: "refused", refusal: { code: "required-by", activity: facts.requiredBy } };
  return { kind: "allowed", deadline: facts.deadline };
}
