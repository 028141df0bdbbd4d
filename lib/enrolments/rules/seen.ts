import type { Temporal } from "temporal-polyfill";

/** How a request stood when an agent's page was shown: the commune's last answer tells one state from the next. */
export function seenOf({ decidedAt }: { decidedAt: Temporal.Instant | null }): string {
  return decidedAt?.toString() ?? "";
}
