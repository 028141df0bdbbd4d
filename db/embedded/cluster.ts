import { randomBytes } from "node:crypto";
import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from "node:fs/promises";
import { join } from "node:path";
import { type Account, giveTo, runAs } from "./account";

/** What initdb made: the data and the superuser's password, in one folder. */
export interface Cluster {
  data: string;
  password: string;
}

const DRAFT = "initdb-";

/**
 * Opens the cluster of this directory, made at the first start. It appears whole or not at all: an interrupted
 * initdb leaves nothing that a later start could take for a database, and of two at once the first one wins.
 */
export async function openCluster(directory: string, initdb: string, account: Account): Promise<Cluster> {
  const home = join(directory, "cluster");
  if (!(await exists(home))) await initialise(directory, home, initdb, account);
  // PostgreSQL writes the path it was given into its pid file: always give the same one.
  const data = await realpath(join(home, "data"));
  await giveTo(account, data);
  return { data, password: await readFile(join(home, "password"), "utf8") };
}

async function initialise(directory: string, home: string, initdb: string, account: Account): Promise<void> {
  await sweepDrafts(directory);
  const draft = await mkdtemp(join(directory, DRAFT));
  try {
    await chmod(draft, 0o711);
    const data = join(draft, "data");
    const passwordFile = join(draft, "password");
    await writeFile(passwordFile, randomBytes(24).toString("hex"), { mode: 0o600 });
    await mkdir(data, { mode: 0o700 });
    await giveTo(account, draft);
    await runAs(account, initdb, [
      "--pgdata",
      data,
      "--username=postgres",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale-provider=icu",
      "--icu-locale=fr-FR",
      "--locale=C",
    ]);
    await rename(draft, home).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** Removes what killed starts left, and not what another one is making now. */
async function sweepDrafts(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    const path = join(directory, name);
    if (!name.startsWith(DRAFT) || Date.now() - (await stat(path)).mtimeMs < 600_000) continue;
    await rm(path, { recursive: true, force: true });
  }
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return false;
      throw error;
    },
  );
