import { access, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { takeTurn } from "../take-turn.mjs";
import { type RunningNext, runNext } from "./next";
import { DemoRefusal } from "./settings";
import { hashSources } from "./source-hash";

const PROGRESS_MS = 15_000;

/**
 * Builds the application unless these very sources are built already. One build folder serves every demo of the
 * checkout: they take turns, and whoever waited looks first.
 * @throws DemoRefusal when the build fails.
 */
export async function buildOnce(
  root: string,
  { say, hold }: { say: (progress: string) => void; hold: (build: RunningNext) => void },
): Promise<void> {
  const stamp = join(root, ".next/marelle-sources");
  await takeTurn(join(root, ".data/building"), async () => {
    const sources = await hashSources(root);
    if ((await readFile(stamp, "utf8").catch(() => null)) === sources) return;
    // A build that fails half-way must not be taken for the one before it.
    await rm(stamp, { force: true });
    say("Construction de l’application, une minute environ…");
    const began = performance.now();
    const seconds = () => Math.round((performance.now() - began) / 1000);
    const progress = setInterval(() => say(`… ${seconds()} s`), PROGRESS_MS);
    const build = runNext(root, ["build"], { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
    hold(build);
    const code = await build.ended.finally(() => clearInterval(progress));
    // Killed from outside, a build may end with 0 and nothing built.
    const built = await access(join(root, ".next/BUILD_ID")).then(
      () => true,
      () => false,
    );
    if (code !== 0 || !built)
      throw new DemoRefusal("La construction a échoué : voyez les messages ci-dessus.");
    await writeFile(stamp, sources);
    say(`Application construite en ${seconds()} s.`);
  });
}
