import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Database } from "@/db/client";
import { domainNow } from "@/lib/clock";
import { type Commune, type SystemContext, systemContext } from "@/lib/context";
import { logIncident } from "@/lib/log";

/** Work that time asks for, and no person. */
export interface Chore {
  /** Known to every process: two that have a chore of one name never do it at once in one commune. */
  name: string;
  /** Milliseconds of real time between the end of a round and the next one. */
  every: number;
  /** Does what is due in one commune, in one transaction. Done twice, it changes nothing more. */
  run(ctx: SystemContext): Promise<void>;
}

export interface ChoresOptions {
  database: Database;
  listCommunes: () => Promise<readonly Commune[]>;
  chores: readonly Chore[];
  /** What time it is for the chores: the domain's clock. */
  now?: () => Temporal.Instant;
}

export interface ChoreRunner {
  /** Begins nothing more, and waits for what is under way. */
  stop(): Promise<void>;
}

/**
 * Does each chore in every commune, one commune after the other, at once and then again and again. Any number may
 * run, in any process: what another does just now in a commune is left to it.
 * What fails is undone, logged and tried again in the next round; the other communes go on.
 */
export function startChores(options: ChoresOptions): ChoreRunner {
  const { database, listCommunes, chores, now = domainNow } = options;
  let stopped = false;
  let wake = () => {};
  const stopping = new Promise<void>((resolve) => {
    wake = resolve;
  });

  async function repeat(chore: Chore): Promise<void> {
    while (!stopped) {
      await doRound(chore).catch((error: unknown) => logIncident(error, `chore ${chore.name}`));
      await Promise.race([stopping, pause(chore.every)]);
    }
  }

  async function doRound(chore: Chore): Promise<void> {
    for (const commune of await listCommunes()) {
      if (stopped) return;
      await doChore(chore, commune, { on: database, now: now() }).catch((error: unknown) =>
        logIncident(error, `chore ${chore.name}, ${commune.slug}`),
      );
    }
  }

  const rounds = chores.map(repeat);
  return {
    async stop() {
      stopped = true;
      wake();
      await Promise.all(rounds);
    },
  };
}

async function doChore(
  chore: Chore,
  commune: Commune,
  means: { on: Database; now: Temporal.Instant },
): Promise<void> {
  await systemContext(
    commune,
    async (ctx) => {
      if (await isOurTurn(ctx, chore)) await chore.run(ctx);
    },
    means,
  );
}

/** Held until the transaction ends, so that a process that dies in the middle holds nothing. */
async function isOurTurn(ctx: SystemContext, { name }: Chore): Promise<boolean> {
  const key = createHash("sha256").update(`${name}/${ctx.commune.id}`).digest().readBigInt64BE();
  const [row] = await ctx.tx.execute<{ ours: boolean }>(
    sql`select pg_try_advisory_xact_lock(${key.toString()}::bigint) as ours`,
  );
  return row?.ours === true;
}

/** Does not keep a process alive that has nothing else to do. */
function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}
