import type { Database } from "@/db/client";
import { realNow } from "@/lib/clock";
import { type Commune, systemContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { logIncident } from "@/lib/log";
import type { ClaimedMessage } from "./claim-message";
import { type Compose, UncomposableMail, WithdrawnMail } from "./compose";
import { type Outcome, settleMessage } from "./settle-message";
import { RefusedMail, type Transport } from "./transport";

export interface DeliveryMeans {
  database: Database;
  compose: Compose;
  transport: Transport;
  /** Milliseconds from each failed try to the next; after the last one a message is given up. */
  retryDelays: readonly number[];
}

/** Enough of an answer for the desk to understand. */
const ERROR_LENGTH = 500;

/**
 * Composes, sends and settles a message that was claimed. Each step that touches the database is a short
 * transaction of its own: none is open while the mail server answers.
 */
export async function deliverMessage(
  means: DeliveryMeans,
  commune: Commune,
  message: ClaimedMessage,
): Promise<Outcome> {
  const outcome = await attempt(means, commune, message);
  await inTransaction(means, commune, (ctx) => settleMessage(ctx, message, outcome));
  return outcome;
}

async function attempt(means: DeliveryMeans, commune: Commune, message: ClaimedMessage): Promise<Outcome> {
  const triesLeft = means.retryDelays.length + 1 - message.attempts;
  // Only a message whose workers died one after the other comes here: it may be what kills them.
  if (triesLeft < 0) return { kind: "dead", error: "Every try was interrupted before its end." };
  try {
    const composed = await inTransaction(means, commune, (ctx) => means.compose(ctx, message));
    const { id, recipient } = message;
    await means.transport.send(commune, { ...composed, id, recipient });
    return { kind: "sent", at: realNow() };
  } catch (thrown) {
    if (thrown instanceof WithdrawnMail) return { kind: "withdrawn" };
    const error = tell(thrown);
    const delay = isHopeless(thrown) ? undefined : means.retryDelays[message.attempts - 1];
    if (delay !== undefined) return { kind: "retry", at: realNow().add({ milliseconds: delay }), error };
    logIncident(thrown, `mail ${message.kind} ${message.id} given up`);
    return { kind: "dead", error };
  }
}

function inTransaction<T>(
  { database }: DeliveryMeans,
  commune: Commune,
  work: Parameters<typeof systemContext<T>>[1],
): Promise<T> {
  return systemContext(commune, work, { on: database, now: realNow() });
}

/** What no later try can change: the message itself, or its address. */
function isHopeless(error: unknown): boolean {
  return error instanceof UncomposableMail || error instanceof RefusedMail || error instanceof DomainError;
}

/** One line: a cause says more than the query that Drizzle wraps around it. */
function tell(error: unknown): string {
  if (!(error instanceof Error)) return String(error).slice(0, ERROR_LENGTH);
  const said = error instanceof RefusedMail || !(error.cause instanceof Error) ? error : error.cause;
  return `${said.message || said.name}`.replace(/\s+/g, " ").slice(0, ERROR_LENGTH);
}
