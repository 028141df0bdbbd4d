import { and, eq } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { outboxMessage } from "@/db/schema";
import type { SystemContext } from "@/lib/context";
import type { ClaimedMessage } from "./claim-message";

/** What became of one try. `error` is kept for the desk. */
export type Outcome =
  | { kind: "sent"; at: Temporal.Instant }
  | { kind: "retry"; at: Temporal.Instant; error: string }
  | { kind: "dead"; error: string }
  /** Overtaken before it left: there is nothing to send any more, and nothing to show at the desk. */
  | { kind: "withdrawn" };

/**
 * Writes the outcome of a claim. When the lease has ended and the message was taken again, the later claim
 * speaks for it and this one changes nothing: false.
 */
export async function settleMessage(
  ctx: SystemContext,
  message: ClaimedMessage,
  outcome: Outcome,
): Promise<boolean> {
  const claimed = and(
    eq(outboxMessage.communeId, ctx.commune.id),
    eq(outboxMessage.id, message.id),
    eq(outboxMessage.state, "pending"),
    eq(outboxMessage.attempts, message.attempts),
  );
  const id = { id: outboxMessage.id };
  const settled =
    outcome.kind === "withdrawn"
      ? await ctx.tx.delete(outboxMessage).where(claimed).returning(id)
      : await ctx.tx.update(outboxMessage).set(columnsOf(outcome)).where(claimed).returning(id);
  return settled.length > 0;
}

type Kept = Exclude<Outcome, { kind: "withdrawn" }>;

function columnsOf(outcome: Kept): Partial<typeof outboxMessage.$inferInsert> {
  switch (outcome.kind) {
    case "sent":
      return { state: "sent", sentAt: outcome.at, lastError: null };
    case "retry":
      return { nextAttemptAt: outcome.at, lastError: outcome.error };
    case "dead":
      return { state: "dead", lastError: outcome.error };
  }
}
