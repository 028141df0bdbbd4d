import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "@/db/client";
import { SHARED_TABLES } from "@/db/migrate-grants";
import { inCommune } from "@/db/tenant";
import { endSession } from "@/lib/accounts/end-session";
import { findActor } from "@/lib/accounts/find-actor";
import { signIn } from "@/lib/accounts/sign-in";
import { findCommuneByHost } from "@/lib/communes/find-commune-by-host";
import { systemContext } from "@/lib/context";
import { emptyBasket, restoreBasket } from "@/lib/reservations/basket/empty-basket";
import { makeAccount } from "@/tests/factories/account";
import { makeActivity } from "@/tests/factories/activity";
import { ask, press } from "@/tests/factories/basket";
import { familyContext, staffContext, WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import { makeFamily } from "@/tests/factories/family";
import { familyAttempts, staffAttempts } from "@/tests/isolation/attempts";
import { MONDAY, makeNeighbour, type Neighbour, THURSDAY, TUESDAY } from "@/tests/isolation/neighbour";
import { systemAttempts } from "@/tests/isolation/system-attempts";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { findForgottenCommunes } from "./statement-lint";

describe("every statement that is sent", () => {
  let database: TestDatabase;
  let overheard: Database;
  let family: Neighbour;
  let tenants: Set<string>;
  const sent = new Set<string>();

  beforeAll(async () => {
    database = await createTestDatabase();
    overheard = openDatabase(database.appUrl, { pool: 2, onStatement: (text) => sent.add(text) });
    family = await makeNeighbour(database, "ecoutee");
    const tables = await database.owner.sql<{ name: string }[]>`
      select tablename as name from pg_tables where schemaname = 'public'`;
    const shared: readonly string[] = SHARED_TABLES;
    tenants = new Set(tables.map(({ name }) => name).filter((name) => !shared.includes(name)));
  });
  afterAll(async () => {
    await overheard.close();
    await database.drop();
  });

  /** What was sent during `work`, and on which tables of a commune. */
  async function listen(work: () => Promise<unknown>): Promise<Set<string>> {
    sent.clear();
    await work();
    const statements = [...sent];
    for (const statement of statements)
      expect(findForgottenCommunes(statement, tenants), statement).toEqual([]);
    return new Set([...tenants].filter((table) => statements.some((text) => text.includes(table))));
  }

  it("names the commune of each table: signing in, and each request after", async () => {
    const email = "francois.dupont@exemple.fr";
    await makeAccount(database, family.commune, { email, password: "Marelle-2024!" });
    const { commune } = family;
    const tables = await listen(async () => {
      await findCommuneByHost(overheard, commune.host);
      const input = { email, password: "Marelle-2024!", userAgent: "test" };
      const opened = await systemContext(commune, (ctx) => signIn(ctx, input), {
        on: overheard,
        now: WEDNESDAY_AFTERNOON,
      });
      await inCommune(overheard, commune.id, (tx) => findActor(tx, commune.id, opened?.sessionId ?? ""));
      await inCommune(overheard, commune.id, (tx) => endSession(tx, commune.id, opened?.sessionId ?? ""));
    });
    expect([...tables]).toEqual(expect.arrayContaining(["account", "session", "guardian", "staff"]));
  });

  it("names it from the wish to the checkout, its replay, the cancellation and the emptied basket", async () => {
    const canteen = await makeActivity(database, family.commune, { on: [MONDAY, TUESDAY, THURSDAY] });
    const other = await makeFamily(database, family.commune, [canteen]);
    const app = { app: overheard };
    const tables = await listen(async () => {
      const asked = await ask(app, other, "book", canteen, [MONDAY, TUESDAY]);
      const version = asked.basket.version;
      await press(app, other, { version });
      await press(app, other, { version });
      const cancelling = await ask(app, other, "cancel", canteen, [MONDAY]);
      await press(app, other, { version: cancelling.basket.version });
      const again = await ask(app, other, "book", canteen, [MONDAY, THURSDAY]);
      const taken = await ask(app, other, "none", canteen, [THURSDAY]);
      expect(again.basket.count).toBe(2);
      await familyContext(app, other, (ctx) => emptyBasket(ctx, { basketVersion: taken.basket.version }));
      await familyContext(app, other, restoreBasket);
    });
    expect([...tables]).toEqual(
      expect.arrayContaining([
        "household",
        "child",
        "opening",
        "reservation",
        "basket",
        "basket_line",
        "checkout",
        "checkout_line",
        "attendance",
        "enrolment",
        "regulation_rule",
        "closure",
        "outbox_message",
      ]),
    );
  });

  it("names it in every query and command that the isolation tests know", async () => {
    const { commune, staff } = family;
    const undone = async (work: Promise<unknown>) => work.catch(() => null);
    const fail = () => {
      throw new Error("undone");
    };
    const tables = await listen(async () => {
      for (const { run } of familyAttempts)
        await undone(familyContext({ app: overheard }, family, (ctx) => run(ctx, family).then(fail)));
      for (const { run } of staffAttempts)
        await undone(staffContext({ app: overheard }, commune, staff, (ctx) => run(ctx, family).then(fail)));
      for (const { run } of systemAttempts) {
        const means = { on: overheard, now: WEDNESDAY_AFTERNOON };
        await undone(systemContext(commune, (ctx) => run(ctx, family).then(fail), means));
      }
    });
    expect(tables.size).toBeGreaterThan(12);
  });

  it("sends the same few statements however many the lines", async () => {
    const days = Array.from({ length: 28 }, (_, i) => `2024-06-${String(i + 1).padStart(2, "0")}`).filter(
      (day) => ![0, 6].includes(new Date(day).getUTCDay()),
    );
    const canteen = await makeActivity(database, family.commune, { on: days });
    const counted = async (dates: readonly string[]) => {
      const count = { statements: 0 };
      const app = openDatabase(database.appUrl, {
        pool: 1,
        onStatement: (text) => {
          if (!/^(begin|commit|set local|\s*select b\.oid)/i.test(text)) count.statements += 1;
        },
      });
      const other = await makeFamily(database, family.commune, [canteen]);
      const { basket } = await ask(database, other, "book", canteen, dates);
      const { granted } = await press({ app }, other, { version: basket.version, key: uuidv7() });
      await app.close();
      expect(granted).toBe(dates.length);
      return count.statements;
    };
    const [one, many] = [await counted(days.slice(0, 1)), await counted(days)];
    expect(many).toBe(one);
    expect(many).toBeLessThanOrEqual(16);
  });
});
