// One at a time, between processes, with Node alone: the launcher needs it before anything is installed.
import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const BEAT_MS = 5_000;
const SILENCE_MS = 60_000;

/**
 * Runs `work` while no other process holds this file. Whoever waited should look first whether the work is done.
 * A holder that died is not waited for: its pid is gone, or its heart has stopped beating.
 */
export async function takeTurn(file, work) {
  mkdirSync(dirname(file), { recursive: true });
  while (!claim(file)) {
    if (isAbandoned(file)) remove(file);
    else await pause(200);
  }
  const beat = setInterval(() => utimesSync(file, new Date(), new Date()), BEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    rmSync(file, { force: true });
  }
}

function claim(file) {
  // Written aside and linked: the file appears with its pid in it, or not at all.
  const own = `${file}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

function isAbandoned(file) {
  const silence = reading(() => Date.now() - statSync(file).mtimeMs);
  const pid = reading(() => Number(readFileSync(file, "utf8")));
  if (silence === null || pid === null) return false;
  return silence > SILENCE_MS || !isAlive(pid);
}

/** Another one may have removed it and claimed it anew meanwhile: then it goes back. */
function remove(file) {
  const aside = `${file}.${process.pid}.old`;
  reading(() => renameSync(file, aside));
  if (reading(() => isAbandoned(aside)) === false) reading(() => linkSync(aside, file));
  rmSync(aside, { force: true });
}

function reading(read) {
  try {
    return read();
  } catch (error) {
    if (error.code === "ENOENT" || error.code === "EEXIST") return null;
    throw error;
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
}
