// Brings node_modules to what package-lock.json says, with Node alone.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { takeTurn } from "./take-turn.mjs";

const STAMP = "node_modules/.marelle-lock";
const PROGRESS_MS = 15_000;

/** Runs `npm ci` where it is needed; of several at once, one does. @throws Error when npm fails. */
export async function installMissing() {
  if (isInstalled()) return;
  await takeTurn(".data/installing", async () => {
    if (isInstalled()) return;
    console.log("Installation des dépendances, une minute environ…");
    const began = Date.now();
    const progress = setInterval(() => console.log(`… ${seconds(began)} s`), PROGRESS_MS);
    try {
      await npmCi();
    } finally {
      clearInterval(progress);
    }
    writeFileSync(STAMP, wanted());
    console.log(`Dépendances installées en ${seconds(began)} s.`);
  });
}

function isInstalled() {
  if (read(STAMP) === wanted()) return true;
  if (!matchesLock()) return false;
  writeFileSync(STAMP, wanted());
  return true;
}

/** True after an `npm ci` or `npm install` typed by hand: npm leaves in node_modules its own account of what it finished. */
function matchesLock() {
  const done = read("node_modules/.package-lock.json");
  if (done === null) return false;
  const installed = JSON.parse(done).packages;
  const locked = JSON.parse(readFileSync("package-lock.json", "utf8")).packages;
  return Object.entries(locked).every(
    ([path, { version, optional, link }]) =>
      path === "" || link || (path in installed ? installed[path].version === version : optional),
  );
}

const wanted = () => createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");

function npmCi() {
  const command = "npm ci --include=dev --no-audit --no-fund";
  return new Promise((done, fail) => {
    const npm = spawn(command, { stdio: "inherit", shell: true });
    npm.on("error", fail);
    npm.on("exit", (code) =>
      code === 0
        ? done()
        : fail(new Error("L’installation des dépendances a échoué : voyez le message de npm ci-dessus.")),
    );
  });
}

function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return null;
    throw error;
  }
}

const seconds = (began) => Math.round((Date.now() - began) / 1000);
