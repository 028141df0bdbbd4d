import { type ChildProcess, execFile, type SpawnOptions, spawn } from "node:child_process";
import { stat } from "node:fs/promises";
import { userInfo } from "node:os";
import { promisify } from "node:util";

const execute = promisify(execFile);

/** "nobody" on Linux; PostgreSQL only asks that it is not root. */
const NOBODY = 65534;

/** The account that the server runs under. */
export interface Account {
  /** Goes before the command. */
  prefix: string[];
  ids: { uid?: number; gid?: number };
  /** Whose the files must be, where that is not simply ours. */
  owner: number | null;
}

const OURSELVES: Account = { prefix: [], ids: {}, owner: null };

const NAMESPACE = ["unshare", "-U", `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];

const INSTEAD_OF_ROOT: Account[] = [
  { prefix: NAMESPACE, ids: {}, owner: 0 },
  // Namespaces are closed in many containers. The capability lets nobody through folders closed to others.
  {
    prefix: [
      "setpriv",
      `--reuid=${NOBODY}`,
      `--regid=${NOBODY}`,
      "--clear-groups",
      "--inh-caps=+dac_override",
      "--ambient-caps=+dac_override",
    ],
    ids: {},
    owner: NOBODY,
  },
  { prefix: [], ids: { uid: NOBODY, gid: NOBODY }, owner: NOBODY },
];

/**
 * Ourselves; for root, which PostgreSQL refuses, the first other account that can run the program and enter
 * the folder.
 */
export async function chooseAccount(program: string, directory: string): Promise<Account> {
  if (process.getuid?.() !== 0) return hasName() ? OURSELVES : { ...OURSELVES, prefix: NAMESPACE };
  for (const account of INSTEAD_OF_ROOT) {
    const tried = runAs(account, "sh", ["-c", 'test -x "$0" && test -x "$1"', program, directory]);
    if (await succeeds(tried)) return account;
  }
  throw new Error(
    `PostgreSQL refuses to run as root, and no other account can enter ${directory} and run ${program}.`,
  );
}

/** initdb wants a name for its user; containers often run under a number that has none. */
function hasName(): boolean {
  try {
    return userInfo().username !== "";
  } catch {
    return false;
  }
}

/** Runs a command to its end. @throws Error with what it wrote, when it fails. */
export async function runAs(account: Account, command: string, args: string[]): Promise<void> {
  const [file = command, ...all] = [...account.prefix, command, ...args];
  await execute(file, all, { ...account.ids, env: environment() });
}

/** Starts a command that outlives us, away from the terminal's Ctrl-C. */
export function spawnAs(
  account: Account,
  command: string,
  args: string[],
  stdio: SpawnOptions["stdio"],
): ChildProcess {
  const [file = command, ...all] = [...account.prefix, command, ...args];
  return spawn(file, all, { ...account.ids, env: environment(), stdio, detached: true });
}

/** Gives the folder and all in it to the account, as after a start under another one. */
export async function giveTo(account: Account, directory: string): Promise<void> {
  if (account.owner === null || (await stat(directory)).uid === account.owner) return;
  await execute("chown", ["-R", `${account.owner}:${account.owner}`, directory]);
}

/** A person's locale may be missing on the machine: the server then hesitates, and on macOS refuses to start. */
const environment = () => ({ ...process.env, LC_ALL: "C" });

const succeeds = (work: Promise<unknown>) =>
  work.then(
    () => true,
    () => false,
  );
