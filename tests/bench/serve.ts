import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFreePort } from "@/db/embedded/free-port";
import { type RunningNext, runNext } from "@/scripts/demo/next";
import { waitReady } from "@/scripts/demo/wait-ready";
import { FLOOR } from "./build-floor";
import { NOW } from "./scene";

/** Where the portal of the bench keeps what is sent to it. */
export const FILES_DIRECTORY = join(tmpdir(), `marelle-bench-${process.pid}`);

export interface Server {
  pid: number;
  /** Without a slash at its end. */
  origin: string;
}

export interface Plan {
  root: string;
  hold: (server: RunningNext) => void;
}

/** The portal as the demo serves it, its clock standing at the scene's; it sends no mail meanwhile. */
export function servePortal(plan: Plan, appUrl: string): Promise<Server> {
  return serve(plan, [], (port) => ({
    DATABASE_URL: appUrl,
    AUTH_SECRET: "0123456789abcdef0123456789abcdef",
    AUTH_TRUST_HOST: "true",
    NEXTAUTH_URL: undefined,
    FILES_DIRECTORY,
    SMTP_URL: "smtp://127.0.0.1:9",
    PUBLIC_SCHEME: "http",
    PUBLIC_PORT: String(port),
    MAIL_IN_SERVER: "0",
    MARELLE_DEMO: "1",
    DEMO_NOW: NOW.toString(),
  }));
}

/** The bare page, served in the same way. */
export function serveFloor(plan: Plan): Promise<Server> {
  return serve(plan, [FLOOR], () => ({}));
}

async function serve(
  { root, hold }: Plan,
  folder: readonly string[],
  environment: (port: number) => Record<string, string | undefined>,
): Promise<Server> {
  const port = await findFreePort();
  const next = runNext(root, ["start", ...folder, "-H", "127.0.0.1", "-p", String(port)], {
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    ...environment(port),
  });
  hold(next);
  await waitReady(port, next);
  if (next.pid === undefined) throw new Error("A server that is ready has a process.");
  return { pid: next.pid, origin: `http://127.0.0.1:${port}` };
}
