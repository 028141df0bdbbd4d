import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const APP = fileURLToPath(new URL("../../app", import.meta.url));

/** Every address that the application answers, as the folders write it: "/gestion/familles/[id]". */
export async function readRoutes(): Promise<{ pages: string[]; handlers: string[] }> {
  const files = await readdir(APP, { recursive: true });
  const of = (name: string) =>
    files
      .filter((file) => new RegExp(`(^|/)${name}$`).test(file))
      .map(addressOf)
      .sort();
  return { pages: of("page\\.tsx"), handlers: of("route\\.ts") };
}

/** A folder in parentheses groups pages, and is no part of their address. */
function addressOf(file: string): string {
  const folders = file.split("/").slice(0, -1);
  return `/${folders.filter((folder) => !/^\(.*\)$/.test(folder)).join("/")}`;
}
