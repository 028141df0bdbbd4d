import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { ROOT } from "./root";

export interface DemoPlace {
  directory: string;
  port: number;
  smtpPort: number;
  httpPort: number;
}

export interface Demo {
  /** Resolves when `npm` itself is gone. */
  ended: Promise<unknown>;
  /** All that it has said so far. */
  said(): string;
  /** To npm alone. */
  signal(name: NodeJS.Signals): void;
  /** To the whole group, as a terminal does. */
  signalGroup(name: NodeJS.Signals): void;
}

/** Waits for the end of its standard input, that is, of the tests; an orderly end has left it nothing to do. */
const WATCH = `
  process.stdin.resume().on("close", () => {
    try {
      process.kill(-Number(process.argv[1]), "SIGTERM");
    } catch {
      // Ended already.
    }
  });
`;

/** Starts `npm run demo` as a person does, in a process group of its own. */
export function startDemo({ directory, port, smtpPort, httpPort }: DemoPlace): Demo {
  const child: ChildProcess = spawn("npm", ["run", "demo"], {
    cwd: ROOT,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      DEMO_SCENARIO: "guide",
      DATA_DIR: directory,
      PORT: String(port),
      MAIL_SMTP_PORT: String(smtpPort),
      MAIL_HTTP_PORT: String(httpPort),
    },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
  }
  const { pid } = child;
  if (!pid) throw new Error("npm did not start.");
  spawn(process.execPath, ["-e", WATCH, String(pid)], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  }).unref();
  return {
    ended: once(child, "exit"),
    said: () => said,
    signal: (name) => process.kill(pid, name),
    signalGroup: (name) => process.kill(-pid, name),
  };
}

/** The pid of the demo's PostgreSQL, or null when none runs on this data. */
export function findPostgres({ directory }: DemoPlace): number | null {
  const file = join(directory, "postgres/cluster/data/postmaster.pid");
  if (!existsSync(file)) return null;
  const pid = Number(readFileSync(file, "utf8").split("\n")[0]);
  try {
    process.kill(pid, 0);
    return pid;
  } catch {
    // It was killed, and its file stayed.
    return null;
  }
}

/** Which of the three ports somebody listens on. */
export async function listeningPorts({ port, smtpPort, httpPort }: DemoPlace): Promise<number[]> {
  const all = [port, smtpPort, httpPort];
  const taken = await Promise.all(all.map(isListening));
  return all.filter((_, index) => taken[index]);
}

function isListening(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ host: "127.0.0.1", port });
    socket.once("connect", () => {
      socket.destroy();
      done(true);
    });
    socket.once("error", () => done(false));
  });
}
