import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** All tests: pure, database, browser. The last line adds up what the runners counted themselves. */
const reports = await mkdtemp(join(tmpdir(), "marelle-reports-"));
const vitestReport = join(reports, "vitest.json");
const browserReport = join(reports, "browser.json");

const codes = [
  await run("vitest", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${vitestReport}`]),
  await run("playwright", ["test", "--reporter=list,json"], { PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport }),
];
const vitest = await read<{ numPassedTests: number; numFailedTests: number }>(vitestReport);
const browser = await read<{ stats: { expected: number; unexpected: number; flaky: number } }>(browserReport);
await rm(reports, { recursive: true, force: true });

const ran = { vitest: vitest?.numPassedTests ?? 0, browser: browser?.stats.expected ?? 0 };
const failed = (vitest?.numFailedTests ?? 0) + (browser?.stats.unexpected ?? 0) + (browser?.stats.flaky ?? 0);
const incomplete = ran.vitest === 0 || ran.browser === 0 || codes.some((code) => code !== 0);
console.log(`${ran.vitest + ran.browser} passed, ${incomplete ? Math.max(failed, 1) : failed} failed`);
process.exit(incomplete || failed > 0 ? 1 : 0);

function run(command: string, args: string[], more: Record<string, string> = {}): Promise<number> {
  return new Promise((done) => {
    spawn(`node_modules/.bin/${command}`, args, { stdio: "inherit", env: { ...process.env, ...more } }).on(
      "exit",
      (code) => done(code ?? 1),
    );
  });
}

async function read<T>(file: string): Promise<T | null> {
  const text = await readFile(file, "utf8").catch(() => null);
  return text === null ? null : (JSON.parse(text) as T);
}
