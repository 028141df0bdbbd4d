import { and, eq } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { outboxMessage } from "@/db/schema";
import type { SystemContext } from "@/lib/context";
import type { ClaimedMessage } from "./claim-message";

/** What became of one try. `error` is kept for the desk. */
export type Outcome =
  | { kind: "sent"; at: Temporal.Instant }
  | { kind: "retry"; at: Temporal.Instant; error: string }
  | { kind: "dead"; error: string };

/**
 * Writes the outcome of a claim. When the lease has ended and the message was taken again, the later claim
 * speaks for it and this one changes nothing: false.
 */
export async function settleMessage(
  ctx: SystemContext,
  message: ClaimedMessage,
  outcome: Outcome,
): Promise<boolean> {
  const settled = await ctx.tx
    .update(outboxMessage)
    .set(columnsOf(outcome))
    .where(
      and(
        eq(outboxMessage.communeId, ctx.commune.id),
        eq(outboxMessage.id, message.id),
        eq(outboxMessage.state, "pending"),
        eq(outboxMessage.attempts, message.attempts),
      ),
    )
    .returning({ id: outboxMessage.id });
  return settled.length > 0;
}

function columnsOf(outcome: Outcome): Partial<typeof outboxMessage.$inferInsert> {
  switch (outcome.kind) {
    case "sent":
      return { state: "sent", sentAt: outcome.at, lastError: null };
    case "retry":
      return { nextAttemptAt: outcome.at, lastError: outcome.error };
    case "dead":
      return { state: "dead", lastError: outcome.error };
  }
}
