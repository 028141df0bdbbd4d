import type { Database } from "./client";

export interface Listening {
  /** Hears nothing more from here on. */
  close(): Promise<void>;
}

/**
 * Hears a channel on a connection of its own. The driver makes it again when it breaks, at the start too:
 * `onListening` is called each time, since what was said meanwhile was missed.
 */
export function listenTo(
  database: Database,
  channel: string,
  on: { onMessage(payload: string): void; onListening(): void; onTrouble(error: unknown): void },
): Listening {
  let closed = false;
  const started = database.sql
    .listen(
      channel,
      (payload) => !closed && on.onMessage(payload),
      () => !closed && on.onListening(),
    )
    .catch((error: unknown) => {
      if (!closed) on.onTrouble(error);
      return null;
    });
  return {
    async close() {
      closed = true;
      const listening = await started;
      await listening?.unlisten();
    },
  };
}
