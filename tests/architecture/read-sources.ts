import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const TYPED = /\.(ts|tsx|mts)$/;

/** One file of the house, by its path from the root. */
export interface Source {
  path: string;
  text: string;
}

/** The sources under these folders and files, in order of path; a folder that does not exist has none. */
export async function readSources(places: readonly string[], wanted = TYPED): Promise<Source[]> {
  const paths = (await Promise.all(places.map(list))).flat().filter((path) => wanted.test(path));
  return Promise.all(
    paths.sort().map(async (path) => ({ path, text: await readFile(`${ROOT}${path}`, "utf8") })),
  );
}

async function list(place: string): Promise<string[]> {
  try {
    const found = await readdir(`${ROOT}${place}`, { recursive: true, withFileTypes: true });
    return found
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`.slice(ROOT.length));
  } catch (error) {
    if (codeOf(error) === "ENOENT") return [];
    if (codeOf(error) === "ENOTDIR") return [place];
    throw error;
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}
