import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { takeTurn } from "../take-turn.mjs";
import { buildOnce } from "./build";
import { startInbox } from "./inbox";
import { type RunningNext, runNext } from "./next";
import { checkPorts } from "./ports";
import { holdPostgres } from "./postgres";
import { clockOf, prepareDatabase } from "./prepare";
import { keepSecret } from "./secret";
import type { DemoSettings } from "./settings";
import { waitReady } from "./wait-ready";
import { welcome } from "./welcome";

const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");

/** What was started, last first when it stops. */
export type Stops = (() => Promise<void>)[];

/**
 * PostgreSQL, its database and its town, the inbox, the application: in this order, each said as it comes.
 * Resolves with the server's exit code, when it ends. What was started is put into `stops`.
 */
export async function runDemo(
  settings: DemoSettings,
  mode: "start" | "dev",
  { stops, say }: { stops: Stops; say: (progress: string) => void },
): Promise<number> {
  const directory = resolve(root, settings.directory);
  const { scenario, port, smtpPort, httpPort } = settings;
  const filesDirectory = join(directory, "files");
  const now = settings.now ?? clockOf(scenario);
  await checkPorts(settings);

  say("Démarrage de PostgreSQL…");
  const starting = holdPostgres(directory);
  // Before it has started: a Ctrl-C meanwhile waits for it, and stops it.
  stops.push(async () => (await starting).release());
  const server = await starting;
  const { appUrl } = await takeTurn(join(directory, "seeding"), () =>
    prepareDatabase({
      superuserUrl: server.superuserUrl,
      name: `marelle_${scenario}`,
      scenario,
      now,
      filesDirectory,
      say,
    }),
  );
  const inbox = await startInbox({ smtpPort, httpPort, directory: join(directory, "inbox") });
  stops.push(() => inbox.close());

  const hold = (next: RunningNext) => stops.push(next.stop);
  if (mode === "start") await buildOnce(root, { say, hold });
  say("Démarrage du portail…");
  const next = runNext(root, [mode, "-H", "127.0.0.1", "-p", String(port)], {
    NODE_ENV: mode === "start" ? "production" : "development",
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: appUrl,
    AUTH_SECRET: await keepSecret(directory),
    AUTH_TRUST_HOST: "true",
    NEXTAUTH_URL: undefined,
    SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
    FILES_DIRECTORY: filesDirectory,
    PUBLIC_SCHEME: "http",
    PUBLIC_PORT: String(port),
    MAIL_IN_SERVER: "1",
    MARELLE_DEMO: "1",
    DEMO_NOW: now?.toString(),
  });
  hold(next);
  await waitReady(port, next);
  say(welcome(settings, now));
  return next.ended;
}
