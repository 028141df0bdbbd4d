import type { Database } from "@/db/client";
import { listenTo } from "@/db/listen";
import { realNow } from "@/lib/clock";
import { type Commune, systemContext } from "@/lib/context";
import { logIncident } from "@/lib/log";
import { createAgenda } from "./agenda";
import { claimMessage } from "./claim-message";
import { COMMUNE_CHANNEL } from "./commune-changed";
import { type DeliveryMeans, deliverMessage } from "./deliver-message";
import { createDirectory } from "./directory";
import { OUTBOX_CHANNEL } from "./enqueue";
import { RETRY_DELAYS } from "./retry-delays";

export interface DispatcherOptions extends Omit<DeliveryMeans, "retryDelays"> {
  database: Database;
  listCommunes: () => Promise<readonly Commune[]>;
  /** Letters under way at once. */
  concurrency?: number;
  /** Milliseconds for which a claim holds: longer than composing and sending can take. */
  lease?: number;
  /** Milliseconds between two looks at every commune, in case a wake-up was lost. */
  sweepEvery?: number;
  retryDelays?: readonly number[];
}

export interface Dispatcher {
  /** Takes no more messages, waits for those under way, lets go of the channel. */
  stop(): Promise<void>;
}

/** Milliseconds before a commune is looked at again when the database failed, or others hold its messages. */
const AFTER_TROUBLE = 5_000;
const WHILE_HELD = 250;

/**
 * Sends what the outbox holds, at least once, as soon as it is committed: woken by NOTIFY and by the time of
 * the next attempt, only in communes that have work. Any number may run at once, in any process: a message
 * is claimed by one, and is due again when its claim's lease ends.
 */
export function startDispatcher(options: DispatcherOptions): Dispatcher {
  const { database, concurrency = 5, lease = 300_000, sweepEvery = 300_000 } = options;
  const means = { ...options, retryDelays: options.retryDelays ?? RETRY_DELAYS };
  const agenda = createAgenda();
  const directory = createDirectory(options.listCommunes);
  const lanes = new Set<Promise<void>>();
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  /** Opens lanes for what is due, and sets the alarm for what is not yet. */
  function proceed(): void {
    clearTimeout(timer);
    while (!stopped && lanes.size < concurrency) {
      const communeId = agenda.take(Date.now());
      if (communeId === null) break;
      const lane = serve(communeId)
        .catch((error: unknown) => {
          logIncident(error, "mail dispatcher");
          agenda.note(communeId, Date.now() + AFTER_TROUBLE);
        })
        .finally(() => {
          lanes.delete(lane);
          proceed();
        });
      lanes.add(lane);
    }
    const next = agenda.nextAt();
    if (stopped || next === null || lanes.size >= concurrency) return;
    timer = setTimeout(proceed, Math.min(Math.max(next - Date.now(), 0), sweepEvery));
  }

  function lookAt(communeId: string, at = Date.now()): void {
    agenda.note(communeId, at);
    proceed();
  }

  async function serve(communeId: string): Promise<void> {
    const commune = await directory.find(communeId);
    if (!commune || stopped) return;
    const { message, nextDueAt } = await systemContext(commune, (ctx) => claimMessage(ctx, lease), {
      on: database,
      now: realNow(),
    });
    if (!message) {
      // What is due and yet not free is in another worker's hands for a moment.
      if (nextDueAt) lookAt(communeId, Math.max(nextDueAt.epochMilliseconds, Date.now() + WHILE_HELD));
      return;
    }
    lookAt(communeId);
    const outcome = await deliverMessage(means, commune, message);
    if (outcome.kind === "retry") lookAt(communeId, outcome.at.epochMilliseconds);
  }

  async function sweep(): Promise<void> {
    try {
      for (const { id } of await directory.reload()) agenda.note(id, Date.now());
      proceed();
    } catch (error) {
      logIncident(error, "mail sweep");
    }
  }

  const sweeping = setInterval(sweep, sweepEvery);
  const listening = listenTo(database, OUTBOX_CHANNEL, {
    onMessage: (communeId) => lookAt(communeId),
    onListening: sweep,
    onTrouble: (error) => logIncident(error, "mail wake-up"),
  });
  const changes = listenTo(database, COMMUNE_CHANNEL, {
    onMessage: directory.forget,
    // The other channel's sweep looks at all of them anew.
    onListening: () => {},
    onTrouble: (error) => logIncident(error, "mail, a commune's change"),
  });

  return {
    async stop() {
      stopped = true;
      clearInterval(sweeping);
      clearTimeout(timer);
      await Promise.all([listening.close(), changes.close()]);
      await Promise.all(lanes);
    },
  };
}
