import { mkdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { chooseAccount } from "./embedded/account";
import { findBinaries } from "./embedded/binaries";
import { type Cluster, openCluster } from "./embedded/cluster";
import type { PidFile } from "./embedded/pid-file";
import { checkLogin, findReady, launch, shutDown } from "./embedded/server";

export interface EmbeddedPostgres {
  pid: number;
  /** On 127.0.0.1; another one at each start. */
  port: number;
  /** URL of the superuser on the database `postgres`. */
  superuserUrl: string;
  /** True when the server already ran: it outlived a killed parent, or another process uses it too. */
  joined: boolean;
  /** Fast shutdown, also for others who joined; waits for its end. May be called twice. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Keeps the data, the password and the log; made when missing. */
  directory: string;
  /** Extra server settings, e.g. { fsync: "off" } for tests. A server that is joined keeps its own. */
  settings?: Record<string, string>;
  /** File that receives the server's own messages: `postgres.log` in the directory unless said otherwise. */
  log?: string;
}

/** A start may meet another one, a port just taken, or the last processes of a server that was killed. */
const TRIES = 5;
const DYING: ReadonlySet<string> = new Set(["ECONNREFUSED", "ECONNRESET", "CONNECTION_CLOSED"]);

/**
 * A real PostgreSQL on loopback, from the binaries of the npm package: initialised at the first start, recovered
 * after a crash, joined when it already runs. It outlives us unless `stop()` is called.
 * @throws Error with the end of the server's log when it does not start.
 */
export async function startPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const directory = resolve(options.directory);
  const log = resolve(options.log ?? join(directory, "postgres.log"));
  await mkdir(directory, { recursive: true });
  const { initdb, postgres } = await findBinaries();
  const account = await chooseAccount(postgres, directory);
  const cluster = await openCluster(directory, initdb, account);
  const plan = { account, program: postgres, settings: options.settings ?? {}, log };

  for (let tries = 1; tries <= TRIES; tries += 1) {
    const running = await findReady(cluster);
    const joined = running && (await present(running, cluster, true).catch(nullWhenDying));
    if (joined) return joined;
    const started = running ? null : await launch(cluster, plan);
    if (started) return present(started, cluster, false);
    await pause(100 * tries);
  }
  throw new Error(`PostgreSQL does not start. The end of ${log}:\n${await lastLines(log)}`);
}

async function present(server: PidFile, cluster: Cluster, joined: boolean): Promise<EmbeddedPostgres> {
  const { pid, port } = server;
  const superuserUrl = `postgres://postgres:${cluster.password}@127.0.0.1:${port}/postgres`;
  await checkLogin(superuserUrl);
  return { pid, port, superuserUrl, joined, stop: () => shutDown(pid, cluster.data) };
}

/** A server that was killed a moment ago still has its process and its port, and lets nobody in. */
function nullWhenDying(error: NodeJS.ErrnoException): null {
  if (!DYING.has(error.code ?? "")) throw error;
  return null;
}

async function lastLines(log: string): Promise<string> {
  return (await readFile(log, "utf8")).trimEnd().split("\n").slice(-12).join("\n");
}
