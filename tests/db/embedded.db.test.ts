import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type EmbeddedPostgres, startPostgres } from "@/db/embedded";
import { endWithParent } from "@/tests/setup/end-with-parent";

let directory: string;
let started: EmbeddedPostgres[];
let helpers: ChildProcess[];

async function prepare() {
  directory = await mkdtemp(join(tmpdir(), "marelle-embedded-"));
  started = [];
  helpers = [];
}
async function cleanUp() {
  for (const parent of helpers) parent.kill("SIGKILL");
  for (const server of started) await server.stop();
  await rm(directory, { recursive: true, force: true });
}

async function start(): Promise<EmbeddedPostgres> {
  const server = await startPostgres({ directory });
  started.push(server);
  endWithParent(server, directory);
  return server;
}

/** A parent that is killed as soon as its server runs. */
async function startAndLoseParent(): Promise<number> {
  const parent = spawn(process.execPath, ["--import", "tsx", "tests/setup/hold-postgres.ts", directory]);
  helpers.push(parent);
  const [said] = await once(parent.stdout, "data");
  parent.kill("SIGKILL");
  await once(parent, "exit");
  return Number(String(said));
}

async function ask(url: string, question: string): Promise<unknown[]> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    return (await sql.unsafe(question).values()).flat();
  } finally {
    await sql.end();
  }
}

const pidFile = () => join(directory, "cluster", "data", "postmaster.pid");

describe("the embedded PostgreSQL, while it runs", () => {
  let server: EmbeddedPostgres;
  beforeAll(async () => {
    await prepare();
    server = await start();
  });
  afterAll(cleanUp);

  it("sorts in French and counts in UTC", async () => {
    expect(await ask(server.superuserUrl, "show server_encoding")).toEqual(["UTF8"]);
    expect(await ask(server.superuserUrl, "show timezone")).toEqual(["UTC"]);
    const words = "select v from (values ('Zoé'), ('élan'), ('École'), ('eau')) t(v) order by v";
    expect(await ask(server.superuserUrl, words)).toEqual(["eau", "École", "élan", "Zoé"]);
  });

  it("lets nobody in without the password, and keeps that to its owner", async () => {
    const guessed = new URL(server.superuserUrl);
    guessed.password = "postgres";
    await expect(ask(guessed.toString(), "select 1")).rejects.toMatchObject({ code: "28P01" });
    const { mode } = await stat(join(directory, "cluster", "password"));
    expect(mode & 0o777).toBe(0o600);
  });

  it("listens on loopback and nowhere else", async () => {
    expect(await ask(server.superuserUrl, "show listen_addresses")).toEqual(["127.0.0.1"]);
    expect(await ask(server.superuserUrl, "show unix_socket_directories")).toEqual([""]);
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter((address) => !address.internal && address.family === "IPv4");
    for (const { address } of others) expect(await answers(address, server.port)).toBe(false);
    expect(await answers("127.0.0.1", server.port)).toBe(true);
  });

  it.runIf(process.platform === "linux")("has none of root's powers", async () => {
    const status = await readFile(`/proc/${server.pid}/status`, "utf8");
    const powers = BigInt(`0x${/^CapEff:\s*(\w+)$/m.exec(status)?.[1]}`);
    // CAP_DAC_OVERRIDE may remain: it lets the server into folders closed to others.
    expect(powers & ~2n).toBe(0n);
  });
});

describe("the embedded PostgreSQL, from start to start", () => {
  beforeEach(prepare);
  afterEach(cleanUp);

  it("is gone after stop, which may be called twice", async () => {
    const server = await start();
    await server.stop();
    await server.stop();
    expect(await answers("127.0.0.1", server.port)).toBe(false);
    await expect(stat(pidFile())).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("finds its data at the second start", async () => {
    const first = await start();
    await ask(first.superuserUrl, "create table kept as select 'here' as word");
    await first.stop();
    const second = await start();
    expect(second.joined).toBe(false);
    expect(await ask(second.superuserUrl, "select word from kept")).toEqual(["here"]);
  });

  it("finds what was committed after a kill -9", async () => {
    const first = await start();
    await ask(first.superuserUrl, "create table kept as select 'here' as word");
    process.kill(first.pid, "SIGKILL");
    const second = await start();
    expect(second.joined).toBe(false);
    expect(await ask(second.superuserUrl, "select word from kept")).toEqual(["here"]);
  });

  it("starts beside a program that got the pid of a killed server", async () => {
    const first = await start();
    process.kill(first.pid, "SIGKILL");
    const left = (await readFile(pidFile(), "utf8")).split("\n").slice(1);
    const stranger = spawn(process.execPath, ["-e", "setInterval(() => {}, 60_000)"]);
    helpers.push(stranger);
    await writeFile(pidFile(), [stranger.pid, ...left].join("\n"));
    const second = await start();
    expect(second.joined).toBe(false);
    expect(await ask(second.superuserUrl, "select 1")).toEqual([1]);
  });

  it("is joined when it outlived a killed parent", async () => {
    const pid = await startAndLoseParent();
    const server = await start();
    expect(server.joined).toBe(true);
    expect(server.pid).toBe(pid);
  });

  it("comes back when parent and server were both killed", async () => {
    process.kill(await startAndLoseParent(), "SIGKILL");
    const server = await start();
    expect(server.joined).toBe(false);
    expect(await ask(server.superuserUrl, "select 1")).toEqual([1]);
  });

  it("is one server when several start it at once, the first time", async () => {
    const servers = await Promise.all([start(), start(), start()]);
    expect(new Set(servers.map((server) => server.pid)).size).toBe(1);
    expect(servers.filter((server) => !server.joined)).toHaveLength(1);
    expect((await readdir(directory)).filter((name) => name.startsWith("initdb-"))).toEqual([]);
  });

  it("does not take an interrupted initdb for a database, and sweeps it away", async () => {
    const draft = await mkdtemp(join(directory, "initdb-"));
    await writeFile(join(draft, "PG_VERSION"), "18\n");
    const longAgo = new Date(Date.now() - 3_600_000);
    await utimes(draft, longAgo, longAgo);
    const server = await start();
    expect(await ask(server.superuserUrl, "select 1")).toEqual([1]);
    await expect(stat(draft)).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("says why it does not start", async () => {
    await expect(startPostgres({ directory, settings: { max_connections: "many" } })).rejects.toThrow(
      /invalid value for parameter "max_connections"/,
    );
  });
});

function answers(host: string, port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ host, port, timeout: 2000 });
    const end = (answer: boolean) => {
      socket.destroy();
      done(answer);
    };
    socket.on("connect", () => end(true));
    socket.on("error", () => end(false));
    socket.on("timeout", () => end(false));
  });
}
