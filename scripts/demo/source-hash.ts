import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** All that `next build` reads of ours, and the exact versions of all the rest. */
const SOURCES = ["app", "components", "db", "emails", "lib", "public"];
const FILES =
  /^(package-lock\.json|tsconfig\.json|(next|postcss)\.config\.\w+|(proxy|instrumentation|types\.d)\.ts)$/;

/** One hash of the sources as they are on the disk: the same sources need no second build. */
export async function hashSources(root: string): Promise<string> {
  const top = await readdir(root, { withFileTypes: true });
  const files = top.filter((entry) => entry.isFile() && FILES.test(entry.name)).map((entry) => entry.name);
  for (const entry of top)
    if (entry.isDirectory() && SOURCES.includes(entry.name))
      files.push(...(await listFiles(root, entry.name)));
  const hash = createHash("sha256");
  for (const file of files.sort()) {
    const content = await readFile(join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

async function listFiles(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}
