import { setTimeout as pause } from "node:timers/promises";
import type { TestDatabase } from "@/tests/setup/test-database";

/** Until a transaction of the application stands before a lock that another holds. */
export async function untilOneWaits({ app }: TestDatabase): Promise<void> {
  for (let look = 0; look < 200; look += 1) {
    const waiting = await app.sql`
      select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    if (waiting.length > 0) return;
    await pause(20);
  }
  throw new Error("Nobody waits.");
}
