import { randomBytes } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** The key of this demo's session cookies, drawn once and kept, so that a restart signs nobody out. */
export async function keepSecret(directory: string): Promise<string> {
  await mkdir(directory, { recursive: true });
  const file = join(directory, "auth-secret");
  const own = `${file}.${randomBytes(4).toString("hex")}`;
  // Written aside and linked: the file appears whole or not at all, and the first one made stays.
  await writeFile(own, randomBytes(32).toString("hex"), { mode: 0o600 });
  try {
    await link(own, file);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    await rm(own, { force: true });
  }
  return readFile(file, "utf8");
}
