import { open } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { type Account, spawnAs } from "./account";
import type { Cluster } from "./cluster";
import { findFreePort } from "./free-port";
import { disownPidFile, findRunning, type PidFile, runs } from "./pid-file";

const START_LIMIT_MS = 120_000;
const FAST_STOP_LIMIT_MS = 30_000;
const IMMEDIATE_STOP_LIMIT_MS = 10_000;

const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "100",
  shared_buffers: "64MB",
  timezone: "UTC",
  log_timezone: "UTC",
  log_checkpoints: "off",
};

export interface ServerPlan {
  account: Account;
  program: string;
  settings: Record<string, string>;
  log: string;
}

/** Starts a server on the cluster and waits until it is ready; null when it ended instead (its log says why). */
export async function launch(cluster: Cluster, plan: ServerPlan): Promise<PidFile | null> {
  await disownPidFile(cluster.data);
  const settings = { ...SETTINGS, ...plan.settings, port: String(await findFreePort()) };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const log = await open(plan.log, "a");
  const child = spawnAs(
    plan.account,
    plan.program,
    ["-D", cluster.data, ...flags],
    ["ignore", log.fd, log.fd],
  );
  let ended = false;
  const failed = new Promise<never>((_, fail) => child.once("error", fail));
  child.once("exit", () => {
    ended = true;
  });
  child.unref();
  await log.close();
  const ready = waitUntil(START_LIMIT_MS, async () => {
    const server = await findRunning(cluster.data);
    if (server?.pid === child.pid && server?.status === "ready") return server;
    return ended ? null : undefined;
  });
  return Promise.race([ready, failed]);
}

/** The server that runs here already, once it is ready; null when there is none, or it was just stopping. */
export async function findReady(cluster: Cluster): Promise<PidFile | null> {
  return waitUntil(START_LIMIT_MS, async () => {
    const server = await findRunning(cluster.data);
    return server === null || server.status === "ready" ? server : undefined;
  });
}

/** @throws when the server does not let its superuser in. */
export async function checkLogin(superuserUrl: string): Promise<void> {
  const sql = postgres(superuserUrl, { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    await sql`select 1`;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/** Fast shutdown: transactions are rolled back, data is safe. A server that will not end is stopped at once. */
export async function shutDown(pid: number, data: string): Promise<void> {
  for (const [signal, limit] of [
    ["SIGINT", FAST_STOP_LIMIT_MS],
    ["SIGQUIT", IMMEDIATE_STOP_LIMIT_MS],
  ] as const) {
    if (!(await runs(pid, data))) return;
    process.kill(pid, signal);
    const gone = waitUntil(limit, async () => ((await runs(pid, data)) ? undefined : true));
    if (await gone.catch(() => false)) return;
  }
  throw new Error(`PostgreSQL (process ${pid}) does not stop.`);
}

/** Asks again until there is an answer. @throws when there is none in time. */
async function waitUntil<T>(limitMs: number, ask: () => Promise<T | undefined>): Promise<T> {
  const end = performance.now() + limitMs;
  while (performance.now() < end) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await pause(15);
  }
  throw new Error(`PostgreSQL did not get there within ${limitMs / 1000} s.`);
}
