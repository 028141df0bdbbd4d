import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

/** What a server writes about itself in its data folder. */
export interface PidFile {
  pid: number;
  port: number;
  /** "starting", "ready", "stopping"; empty in the first instants. */
  status: string;
}

/** Higher than any pid, and still a number that PostgreSQL reads. */
const NO_PROCESS = 2 ** 31 - 1;

const fileIn = (data: string) => join(data, "postmaster.pid");

/** The server that runs on this data folder, be it starting or stopping; null when there is none. */
export async function findRunning(data: string): Promise<PidFile | null> {
  const [pid = 0, , , port = 0, , , , status = ""] = await readLines(data);
  if (!Number(pid)) return null;
  const found = { pid: Number(pid), port: Number(port), status: status.trim() };
  return (await runs(found.pid, data)) ? found : null;
}

/** True while this process is a server on this data folder: a pid alone may have a new bearer. */
export async function runs(pid: number, data: string): Promise<boolean> {
  const command = await commandOf(pid);
  return command?.includes(data) ?? false;
}

/**
 * After a crash the pid that a server left may be another program's by now, or a dead process that nobody collects,
 * and PostgreSQL would not start beside it. The file stays, with no one's pid: it also names the memory that
 * orphans may still hold.
 */
export async function disownPidFile(data: string): Promise<void> {
  const [pid, ...rest] = await readLines(data);
  if (!exists(Number(pid)) || (await runs(Number(pid), data))) return;
  await writeFile(fileIn(data), [NO_PROCESS, ...rest].join("\n"));
}

async function readLines(data: string): Promise<string[]> {
  const text = await readFile(fileIn(data), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  return text.split("\n");
}

/** The command line of a process; null when there is no such process, or only its remains. */
async function commandOf(pid: number): Promise<string | null> {
  const command =
    process.platform === "linux"
      ? await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")
      : await promisify(execFile)("ps", ["-o", "command=", "-p", String(pid)]).then(
          ({ stdout }) => stdout,
          () => "",
        );
  return command.trim() === "" ? null : command;
}

function exists(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process is one too.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
