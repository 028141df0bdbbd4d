import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Portal } from "./portal";
import { ROOT } from "./root";

const run = promisify(execFile);

/** Opens a commune beside the portal's own by the command that an installation types; answers what it said. */
export async function openCommune(
  portal: Portal,
  options: Readonly<Record<string, string>>,
): Promise<string> {
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  const { stdout } = await run(
    process.execPath,
    ["scripts/launch.mjs", "scripts/commune-create.ts", ...args],
    {
      cwd: ROOT,
      env: { ...process.env, ...portal.environment, MIGRATION_DATABASE_URL: portal.ownerUrl },
    },
  );
  return stdout;
}
