import { setTimeout as pause } from "node:timers/promises";
import type { RunningNext } from "./next";
import { DemoRefusal } from "./settings";

const LIMIT_MS = 120_000;

/** Waits until the server answers that all is well. @throws DemoRefusal when it ends first, or never answers. */
export async function waitReady(port: number, server: RunningNext): Promise<void> {
  let code: number | null = null;
  server.ended.then(
    (ended) => {
      code = ended;
    },
    () => {
      code = 1;
    },
  );
  for (const began = performance.now(); performance.now() - began < LIMIT_MS; await pause(100)) {
    if (code !== null) throw new DemoRefusal(`Le serveur s’est arrêté (code ${code}) avant d’être prêt.`);
    if (await answers(port)) return;
  }
  throw new DemoRefusal(`Le serveur ne répond pas après ${LIMIT_MS / 1000} s.`);
}

async function answers(port: number): Promise<boolean> {
  try {
    const health = await fetch(`http://127.0.0.1:${port}/api/sante`, { signal: AbortSignal.timeout(30_000) });
    return health.status === 200;
  } catch {
    // Not listening yet: asked again in a moment.
    return false;
  }
}
