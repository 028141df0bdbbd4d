import { and, asc, eq, lte, min } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { outboxMessage } from "@/db/schema";
import { realNow } from "@/lib/clock";
import type { SystemContext } from "@/lib/context";

/** A message that one worker holds until its lease ends. */
export interface ClaimedMessage {
  id: string;
  kind: string;
  recipient: string;
  payload: unknown;
  /** This try included; it also tells this claim from a later one. */
  attempts: number;
}

export interface Claim {
  message: ClaimedMessage | null;
  /** When nothing was due: the instant at which something will be, null when nothing waits. */
  nextDueAt: Temporal.Instant | null;
}

const waiting = (ctx: SystemContext) =>
  and(eq(outboxMessage.communeId, ctx.commune.id), eq(outboxMessage.state, "pending"));

/**
 * Takes the message that has been due the longest, past those that other workers are taking, and moves its
 * next attempt to the end of the lease: when this worker dies, it is due again. `lease` is in milliseconds.
 * For a short transaction of its own: sending comes after its commit.
 */
export async function claimMessage(ctx: SystemContext, lease: number): Promise<Claim> {
  const now = realNow();
  const [due] = await ctx.tx
    .select({
      id: outboxMessage.id,
      kind: outboxMessage.kind,
      recipient: outboxMessage.recipient,
      payload: outboxMessage.payload,
      attempts: outboxMessage.attempts,
    })
    .from(outboxMessage)
    .where(and(waiting(ctx), lte(outboxMessage.nextAttemptAt, now)))
    .orderBy(asc(outboxMessage.nextAttemptAt), asc(outboxMessage.id))
    .limit(1)
    .for("update", { skipLocked: true });
  if (!due) return { message: null, nextDueAt: await findNextDue(ctx) };

  const attempts = due.attempts + 1;
  // Without an error of the last try, a message that waits is one that is being sent: the desk shows it so.
  await ctx.tx
    .update(outboxMessage)
    .set({ attempts, nextAttemptAt: now.add({ milliseconds: lease }), lastError: null })
    .where(and(eq(outboxMessage.communeId, ctx.commune.id), eq(outboxMessage.id, due.id)));
  return { message: { ...due, attempts }, nextDueAt: null };
}

async function findNextDue(ctx: SystemContext): Promise<Temporal.Instant | null> {
  const [row] = await ctx.tx
    .select({ at: min(outboxMessage.nextAttemptAt) })
    .from(outboxMessage)
    .where(waiting(ctx));
  return row?.at ?? null;
}
