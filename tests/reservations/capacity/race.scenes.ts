import { v7 as uuidv7 } from "uuid";
import { openDatabase } from "@/db/client";
import type { FamilyContext } from "@/lib/context";
import { changeBasket } from "@/lib/reservations/basket/change-basket";
import { changeCapacity } from "@/lib/reservations/capacity/change-capacity";
import { openYear } from "@/lib/reservations/capacity/open-year";
import { checkOutBasket } from "@/lib/reservations/checkout/check-out-basket";
import { startingLine } from "@/tests/factories/barrier";
import { ask, book, placeKey, press } from "@/tests/factories/basket";
import { familyContext } from "@/tests/factories/context";
import type { TestDatabase } from "@/tests/setup/test-database";
import { type Desk, makeDesk } from "./openings.scenes";

/** What an agent and a family, or two agents, do at the very same time. */

export const [MONDAY, WEDNESDAY] = ["2024-05-27", "2024-05-29"] as const;

/** A family validates its place of Monday while an agent takes all places away: the place is taken, not yet written. */
export async function lowerWhileTaken(database: TestDatabase, desk: Desk) {
  const { basket } = await ask(database, desk.family, "book", desk.canteen, [MONDAY]);
  return meanwhile(
    database,
    desk,
    (ctx) => checkOutBasket(ctx, { key: uuidv7(), basketVersion: basket.version }),
    () =>
      desk.at((ctx) =>
        changeCapacity(ctx, { activityId: desk.canteen.id, date: MONDAY, capacity: 0, reason: "" }),
      ),
  );
}

/** A family puts a Wednesday into its basket while an agent withdraws the Wednesdays. */
export async function withdrawWhileAsked(database: TestDatabase, desk: Desk) {
  await desk.open();
  await database.owner.sql`update activity set weekdays = '{1,2,4,5}' where id = ${desk.canteen.id}`;
  const changes = [{ key: placeKey(desk.family, desk.canteen, WEDNESDAY), wish: "book" as const }];
  return meanwhile(database, desk, (ctx) => changeBasket(ctx, { changes }), desk.open);
}

/** What the family does is done, and is written when the agent, who came after it, waits for something. */
async function meanwhile<A>(
  database: TestDatabase,
  desk: Desk,
  asFamily: (ctx: FamilyContext) => Promise<unknown>,
  asAgent: () => Promise<A>,
): Promise<PromiseSettledResult<A>> {
  let isDone = () => {};
  const done = new Promise<void>((resolve) => {
    isDone = resolve;
  });
  const family = familyContext(database, desk.family, async (ctx) => {
    await asFamily(ctx);
    isDone();
    await someoneWaits(database);
  });
  await Promise.race([done, family]);
  const [agent] = await Promise.allSettled([asAgent(), family]);
  await family;
  return agent;
}

/** Until a connection to this database waits for a lock: others, of other tests, do not count. */
async function someoneWaits({ superuserUrl, appUrl }: TestDatabase): Promise<void> {
  const watcher = openDatabase(superuserUrl, { pool: 1 });
  try {
    const name = new URL(appUrl).pathname.slice(1);
    for (let tries = 0; tries < 500; tries += 1) {
      const waiting = await watcher.sql`
        select 1 from pg_stat_activity where datname = ${name} and wait_event_type = 'Lock'`;
      if (waiting.length > 0) return;
    }
    throw new Error("Nobody waits.");
  } finally {
    await watcher.close();
  }
}

/** A Wednesday on which all was cancelled, of a canteen that serves no Wednesday any more. */
export async function endedWednesday(database: TestDatabase): Promise<Desk> {
  const desk = await makeDesk(database);
  await desk.open();
  await book(database, desk.family, desk.canteen, [WEDNESDAY]);
  const { basket } = await ask(database, desk.family, "cancel", desk.canteen, [WEDNESDAY]);
  await press(database, desk.family, { version: basket.version });
  await database.owner.sql`update activity set weekdays = '{1,2,4,5}' where id = ${desk.canteen.id}`;
  return desk;
}

/** Two agents press at once, both in a transaction of their own before either begins. */
export function pressTogether(desk: Desk) {
  const bothAreIn = startingLine(2);
  const one = () =>
    desk.at(async (ctx) => {
      await bothAreIn();
      return openYear(ctx, { year: 2023, "activityIds[]": [desk.canteen.id] });
    });
  return Promise.allSettled([one(), one()]);
}

/** How often the Wednesday was closed, and how often the trail says that days were withdrawn. */
export async function traces({ owner }: TestDatabase, desk: Desk) {
  const [closures, lines] = await Promise.all([
    owner.sql`select 1 from closure where activity_id = ${desk.canteen.id} and starts_on = ${WEDNESDAY}`,
    owner.sql`select 1 from audit_entry
      where account_id = ${desk.agent.accountId} and action = 'days-withdrawn'`,
  ]);
  return { closures: closures.length, lines: lines.length };
}

/** The other way round: the Wednesday is withdrawn, yet not written, when the family asks for it. */
export async function askWhileWithdrawn(database: TestDatabase, desk: Desk) {
  await desk.open();
  await database.owner.sql`update activity set weekdays = '{1,2,4,5}' where id = ${desk.canteen.id}`;
  const changes = [{ key: placeKey(desk.family, desk.canteen, WEDNESDAY), wish: "book" as const }];
  let isDone = () => {};
  const done = new Promise<void>((resolve) => {
    isDone = resolve;
  });
  const agent = desk.at(async (ctx) => {
    const report = await openYear(ctx, { year: 2023, "activityIds[]": [desk.canteen.id] });
    isDone();
    await someoneWaits(database);
    return report;
  });
  await Promise.race([done, agent]);
  const [family] = await Promise.allSettled([
    familyContext(database, desk.family, (ctx) => changeBasket(ctx, { changes })),
    agent,
  ]);
  return { family, report: await agent };
}
