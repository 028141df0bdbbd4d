// Runs a script of the house on a machine that has Node and nothing else: installs what is missing, then starts it.
// Usage: node scripts/launch.mjs scripts/<name>.ts [arguments]
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Marelle demande Node 20.19 ou plus récent ; celui-ci est ${process.versions.node}.\n` +
      `Marelle needs Node 20.19 or newer; this is ${process.versions.node}. See https://nodejs.org`,
  );
  process.exit(1);
}

const [script, ...args] = process.argv.slice(2);
if (!script) {
  console.error("Usage : node scripts/launch.mjs scripts/<nom>.ts [arguments]");
  process.exit(2);
}
process.chdir(fileURLToPath(new URL("..", import.meta.url)));

const { installMissing } = await import("./install.mjs");
try {
  await installMissing();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

const preload = new URL("./exit-with-parent.mjs", import.meta.url).href;
const child = spawn(process.execPath, ["--import", preload, "--import", "tsx", script, ...args], {
  stdio: ["inherit", "inherit", "inherit", "ipc"],
});
child.on("exit", (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => {
    // A terminal sends Ctrl-C to the child as well as to us.
    if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
  });
}

// npm does not pass on its own violent death, and its shell outlives it: without this, a killed `npm run demo`
// would keep its ports.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid;
  const npm = npmAbove(parent);
  setInterval(() => {
    if (process.ppid !== parent || npmAbove(parent) !== npm) child.kill("SIGTERM");
  }, 1000).unref();
}

/** The parent of the shell that npm puts between itself and us; null where none stands there, or without /proc. */
function npmAbove(parent) {
  try {
    const [, name, rest] = /\((.*)\) (.*)/s.exec(readFileSync(`/proc/${parent}/stat`, "utf8")) ?? [];
    return /^(ba|da|)sh$/.test(name) ? Number(rest.split(" ")[1]) : null;
  } catch {
    // Not Linux, or the shell has just ended, which the other test sees.
    return null;
  }
}
