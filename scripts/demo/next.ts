import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { constants } from "node:os";
import { join } from "node:path";

const PATIENCE_MS = 10_000;

export interface RunningNext {
  /** Undefined when it could not be started. */
  pid: number | undefined;
  /** Resolves with the exit code. */
  ended: Promise<number>;
  stop(): Promise<void>;
}

/** Starts a command of Next (`build`, `start`, `dev`) that cannot outlive us. Undefined unsets a variable. */
export function runNext(
  root: string,
  args: readonly string[],
  environment: Record<string, string | undefined>,
): RunningNext {
  const child = spawn(process.execPath, [join(root, "scripts/demo/next-with-parent.mjs"), ...args], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    env: { ...process.env, ...environment },
  });
  const ended = new Promise<number>((done, fail) => {
    child.once("error", fail);
    child.once("exit", (code, signal) => done(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
  return { pid: child.pid, ended, stop: () => endChild(child) };
}

async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  const force = setTimeout(() => child.kill("SIGKILL"), PATIENCE_MS);
  await gone;
  clearTimeout(force);
}
