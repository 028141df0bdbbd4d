import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type RunningNext, runNext } from "@/scripts/demo/next";
import { hashSources } from "@/scripts/demo/source-hash";
import { takeTurn } from "@/scripts/take-turn.mjs";

/** The bare page's own folder, from the root of the checkout. */
export const FLOOR = "tests/bench/floor";

/** Builds the bare page unless these very sources are built already, with this very Next. */
export async function buildFloor(
  root: string,
  { say, hold }: { say: (progress: string) => void; hold: (build: RunningNext) => void },
): Promise<void> {
  const stamp = join(root, FLOOR, ".next/marelle-sources");
  await takeTurn(join(root, ".bench/building"), async () => {
    const { version } = JSON.parse(await readFile(join(root, "node_modules/next/package.json"), "utf8"));
    const wanted = `${version} ${await hashSources(join(root, FLOOR))}`;
    if ((await readFile(stamp, "utf8").catch(() => null)) === wanted) return;
    await rm(stamp, { force: true });
    say("Construction de la page nue…");
    const build = runNext(root, ["build", FLOOR], { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
    hold(build);
    const code = await build.ended;
    if (code !== 0) throw new Error(`The bare page was not built (code ${code}).`);
    await writeFile(stamp, wanted);
  });
}
