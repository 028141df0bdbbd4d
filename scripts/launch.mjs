// Runs a script of the house on a machine that has Node and nothing else: installs what is missing, then starts it.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Marelle demande Node 20.19 ou plus récent ; celui-ci est ${process.versions.node}.`);
  process.exit(1);
}

const stamp = "node_modules/.marelle-lock";
const wanted = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
const installed = () => existsSync(stamp) && readFileSync(stamp, "utf8") === wanted;

if (!installed()) install();

function install() {
  const turn = ".data/installing";
  mkdirSync(".data", { recursive: true });
  while (true) {
    try {
      mkdirSync(turn);
      break;
    } catch {
      // Another launch is installing: wait for it, unless it died more than ten minutes ago.
      if (installed()) return;
      if (existsSync(turn) && Date.now() - statSync(turn).mtimeMs > 600_000)
        rmSync(turn, { recursive: true });
      spawnSync(process.execPath, ["-e", "setTimeout(() => {}, 500)"]);
    }
  }
  try {
    if (installed()) return;
    console.log("Installation des dépendances (une minute environ)…");
    const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], {
      stdio: "inherit",
      shell: process.platform === "win32",
    });
    if (status !== 0) process.exit(status ?? 1);
    writeFileSync(stamp, wanted);
  } finally {
    rmSync(turn, { recursive: true, force: true });
  }
}

const [script, ...args] = process.argv.slice(2);
if (!script) {
  console.error("Usage : node scripts/launch.mjs scripts/<nom>.ts");
  process.exit(1);
}
const child = spawn(process.execPath, ["--import", "tsx", script, ...args], { stdio: "inherit" });
// The terminal sends Ctrl-C to the whole group: the child stops in its own time, and we with it.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => {
    if (signal !== "SIGINT") child.kill(signal);
  });
}
child.on("exit", (code, signal) => process.exit(code ?? (signal ? 130 : 1)));
