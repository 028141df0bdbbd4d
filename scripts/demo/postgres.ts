import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { startPostgres } from "@/db/embedded";

const LAST_GOODBYES_MS = 2_000;

/**
 * The demo's PostgreSQL, started or joined. The last demo that leaves stops it: one that outlived a killed
 * demo is found again, and must not outlive this one too.
 */
export async function holdPostgres(
  directory: string,
): Promise<{ superuserUrl: string; release(): Promise<void> }> {
  const server = await startPostgres({ directory: join(directory, "postgres") });
  return {
    superuserUrl: server.superuserUrl,
    async release() {
      if (server.joined && (await isUsedByOthers(server.superuserUrl))) return;
      await server.stop();
    },
  };
}

/** Connections of a server that has just ended take a moment to go. */
async function isUsedByOthers(superuserUrl: string): Promise<boolean> {
  const sql = postgres(superuserUrl, { max: 1, onnotice: () => {} });
  try {
    for (const began = performance.now(); performance.now() - began < LAST_GOODBYES_MS; await pause(100)) {
      const others = await sql`
        select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`;
      if (others.length === 0) return false;
    }
    return true;
  } finally {
    await sql.end();
  }
}
