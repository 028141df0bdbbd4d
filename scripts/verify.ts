import { spawn } from "node:child_process";

/** Format, lint, types and pure rules: what must hold before every commit, without a database. */
const steps: [name: string, command: string, args: string[]][] = [
  ["format et lint", "biome", ["check", "."]],
  ["types", "tsc", ["--noEmit"]],
  ["règles pures", "vitest", ["run", "--project", "pure"]],
];

let failed = false;
for (const [name, command, args] of steps) {
  const began = performance.now();
  const code = await run(`node_modules/.bin/${command}`, args);
  console.log(`${code === 0 ? "✓" : "✗"} ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  failed ||= code !== 0;
}
process.exit(failed ? 1 : 0);

function run(command: string, args: string[]): Promise<number> {
  return new Promise((done) => {
    spawn(command, args, { stdio: "inherit" }).on("exit", (code) => done(code ?? 1));
  });
}
