import { Temporal } from "temporal-polyfill";
import { type Database, openDatabase } from "@/db/client";
import { inCommune } from "@/db/tenant";
import { findActor } from "@/lib/accounts/find-actor";
import { signIn } from "@/lib/accounts/sign-in";
import { findCommuneByHost } from "@/lib/communes/find-commune-by-host";
import { type Commune, type FamilyContext, type GuardianActor, systemContext } from "@/lib/context";
import { prepareDatabase } from "@/scripts/demo/prepare";
import { PARENT, PASSWORD } from "@/scripts/demo/town";
import { familyContext } from "@/tests/factories/context";
import { startTestServer } from "@/tests/setup/test-server";

/** The first morning of a school year: ten months lie ahead, in every year the same ones. */
export const NOW = Temporal.Instant.from("2026-09-01T07:00:00+02:00");
const HOST = "127.0.0.1";

/** The demo's town in a PostgreSQL of its own, and the family that comes to book. */
export interface Scene {
  superuserUrl: string;
  appUrl: string;
  app: Database;
  owner: Database;
  commune: Commune;
  guardian: GuardianActor;
  childId: string;
  /** Opens the family's door: one transaction of the application's role. */
  asFamily<T>(work: (ctx: FamilyContext) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export async function openScene(say: (progress: string) => void): Promise<Scene> {
  const { server, remove } = await startTestServer();
  try {
    const { superuserUrl } = server;
    const seed = { name: "bench", scenario: "commune", now: NOW, say } as const;
    const { appUrl, ownerUrl } = await prepareDatabase({ superuserUrl, ...seed });
    const app = openDatabase(appUrl, { pool: 1 });
    const owner = openDatabase(ownerUrl, { pool: 1 });
    // A town that has lived a while has its statistics; autovacuum would gather them in the middle of a measure.
    await owner.sql`analyze`;
    const commune = await findCommuneByHost(app, HOST);
    if (!commune) throw new Error(`No commune answers to ${HOST}.`);
    const guardian = await signInAsParent(app, commune);
    return {
      superuserUrl,
      appUrl,
      app,
      owner,
      commune,
      guardian,
      childId: await findPaul(owner, guardian),
      asFamily: (work) => familyContext({ app }, { commune, guardian }, work, NOW),
      async close() {
        await Promise.all([app.close(), owner.close()]);
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function signInAsParent(app: Database, commune: Commune): Promise<GuardianActor> {
  const opened = await systemContext(
    commune,
    (ctx) => signIn(ctx, { email: PARENT, password: PASSWORD, userAgent: "bench" }),
    { on: app, now: NOW },
  );
  const actor =
    opened && (await inCommune(app, commune.id, (tx) => findActor(tx, commune.id, opened.sessionId)));
  if (actor?.kind !== "guardian") throw new Error(`${PARENT} cannot sign in.`);
  return actor;
}

async function findPaul({ sql }: Database, { householdId }: GuardianActor): Promise<string> {
  const [row] = await sql<{ id: string }[]>`
    select c.id from child c
    join household_child hc on hc.commune_id = c.commune_id and hc.child_id = c.id
    where hc.household_id = ${householdId} and c.first_name = 'Paul'`;
  if (!row) throw new Error("Paul is not at home.");
  return row.id;
}
