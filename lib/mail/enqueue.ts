import { sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { outboxMessage } from "@/db/schema";
import { realNow } from "@/lib/clock";
import type { Context } from "@/lib/context";
import type { MessageKind, Payload } from "./kinds";

/** The channel on which dispatchers are woken; its payload is the commune's id. */
export const OUTBOX_CHANNEL = "marelle_outbox";

/** PostgreSQL takes 65,535 values in one statement. */
const AT_ONCE = 1_000;

/**
 * Writes one message a recipient into the outbox, in the transaction of what it tells, and wakes the
 * dispatcher at the commit. The only way by which an e-mail leaves.
 */
export async function enqueue<K extends MessageKind>(
  ctx: Context,
  kind: K,
  { recipients, payload }: { recipients: readonly string[]; payload: Payload<K> },
): Promise<void> {
  await enqueueEach(
    ctx,
    kind,
    recipients.map((recipient) => ({ recipient, payload })),
  );
}

/**
 * The same for messages that each say something else, a statement a thousand. `id` is the outbox
 * row's, for who wants to follow a message; a fresh uuidv7 of the caller's.
 */
export async function enqueueEach<K extends MessageKind>(
  ctx: Context,
  kind: K,
  messages: readonly { recipient: string; payload: Payload<K>; id?: string }[],
): Promise<void> {
  if (messages.length === 0) return;
  const now = realNow();
  for (let at = 0; at < messages.length; at += AT_ONCE)
    await ctx.tx.insert(outboxMessage).values(
      messages.slice(at, at + AT_ONCE).map(({ recipient, payload, id = uuidv7() }) => ({
        communeId: ctx.commune.id,
        id,
        kind,
        recipient,
        payload,
        state: "pending" as const,
        attempts: 0,
        nextAttemptAt: now,
        createdAt: now,
      })),
    );
  await wakeDispatchers(ctx);
}

/** Tells the dispatchers, at the commit, that this commune has mail to send. */
export async function wakeDispatchers(ctx: Context): Promise<void> {
  await ctx.tx.execute(sql`select pg_notify(${OUTBOX_CHANNEL}, ${ctx.commune.id})`);
}
