import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { createDatabase, dropDatabase } from "@/db/create-database";
import { findFreePort } from "@/db/embedded/free-port";
import { runNext } from "@/scripts/demo/next";
import { GUIDE_NOW } from "@/scripts/demo/prepare";
import { waitReady } from "@/scripts/demo/wait-ready";
import { openPostbox, type Postbox } from "./postbox";
import { restorePristine } from "./pristine";
import { ROOT } from "./root";
import { getStage } from "./stage";

export interface Portal {
  /** http://localhost:port, the commune's own hostname. */
  url: string;
  port: number;
  /** The address of the database under its owner's role. */
  ownerUrl: string;
  /** What its server runs with. */
  environment: NodeJS.ProcessEnv;
  /** The database as its owner: row-level security does not bind it. */
  sql: postgres.Sql;
  postbox: Postbox;
  /** Moves the demo's clock to an ISO instant. */
  setClock(now: string): Promise<void>;
}

/** A portal that serves one test after the other: its server stays warm, its town is put back before each. */
export interface House {
  portal: Portal;
  /** The guide's town as it was seeded, at its own time, with an empty postbox. */
  reset(): Promise<void>;
  /** Ends all of it and drops the database. */
  close(): Promise<void>;
}

/** Opens a house: the guide's town in a database of its own, its server, its postbox in `directory`. */
export async function openHouse(directory: string, { isDemo }: { isDemo: boolean }): Promise<House> {
  const { superuserUrl, template, filesDirectory } = getStage();
  const name = `e2e_${randomBytes(6).toString("hex")}`;
  const { ownerUrl, appUrl } = await createDatabase(superuserUrl, { name, template });
  const sql = postgres(ownerUrl, { max: 2, onnotice: () => {} });
  const postbox = await openPostbox(directory);
  const port = await findFreePort();
  const environment = {
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: appUrl,
    AUTH_SECRET: randomBytes(32).toString("hex"),
    AUTH_TRUST_HOST: "true",
    NEXTAUTH_URL: undefined,
    SMTP_URL: postbox.smtpUrl,
    FILES_DIRECTORY: filesDirectory,
    PUBLIC_SCHEME: "http",
    PUBLIC_PORT: String(port),
    MAIL_IN_SERVER: "1",
    MARELLE_DEMO: isDemo ? "1" : "0",
    DEMO_NOW: GUIDE_NOW.toString(),
  } as const;
  const server = runNext(ROOT, ["start", "-H", "127.0.0.1", "-p", String(port)], environment);
  async function close() {
    await server.stop();
    await Promise.all([postbox.close(), sql.end()]);
    await dropDatabase(superuserUrl, name);
  }
  try {
    await waitReady(port, server);
  } catch (error) {
    await close();
    throw error;
  }
  const url = `http://localhost:${port}`;
  return {
    portal: { url, port, ownerUrl, environment, sql, postbox, setClock: (now) => setClock(url, now) },
    async reset() {
      // First the time: nothing must be done to the town of before at the hour of another test.
      if (isDemo) await setClock(url, GUIDE_NOW.toString());
      // An e-mail of the test before that is still on its way must not arrive in this one.
      await postbox.shut();
      await restorePristine(superuserUrl, name);
      await postbox.empty();
      await postbox.reopen();
    },
    close,
  };
}

async function setClock(url: string, now: string): Promise<void> {
  const answer = await fetch(`${url}/api/demo/clock`, { method: "POST", body: JSON.stringify({ now }) });
  if (!answer.ok) throw new Error(`The clock did not move: ${await answer.text()}`);
}
