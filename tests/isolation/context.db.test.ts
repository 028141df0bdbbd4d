import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { UsedUpTransaction } from "@/db/guard";
import { child, household } from "@/db/schema";
import { inCommune, readCommune, readShared, type Tx } from "@/db/tenant";
import type { Commune, FamilyContext } from "@/lib/context";
import { getBasket } from "@/lib/reservations/basket/get-basket";
import { makeCommune } from "@/tests/factories/commune";
import { familyContext } from "@/tests/factories/context";
import { type Family, makeHousehold } from "@/tests/factories/family";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

describe("the context", () => {
  let database: TestDatabase;
  let here: Commune;
  let elsewhere: Commune;
  let home: Omit<Family, "childId">;
  let away: Omit<Family, "childId">;

  beforeAll(async () => {
    database = await createTestDatabase();
    here = await makeCommune(database, { slug: "here" });
    elsewhere = await makeCommune(database, { slug: "elsewhere" });
    home = await makeHousehold(database, here);
    away = await makeHousehold(database, elsewhere);
  });
  afterAll(() => database.drop());

  const keep = async () => {
    let kept: FamilyContext | undefined;
    await familyContext(database, home, async (ctx) => {
      kept = ctx;
    });
    return kept as FamilyContext;
  };

  it.each<[string, (tx: Tx) => PromiseLike<unknown>]>([
    ["a select", (tx) => tx.select().from(household)],
    ["an insert", (tx) => tx.insert(household).values({ communeId: here.id, id: here.id })],
    ["an update", (tx) => tx.update(household).set({ id: here.id })],
    ["a delete", (tx) => tx.delete(household)],
    ["raw SQL", (tx) => tx.execute("select 1")],
    ["a savepoint", (tx) => tx.transaction((inner) => inner.select().from(household))],
  ])("throws when it is used up: %s", async (_, use) => {
    const { tx } = await keep();
    await expect(Promise.resolve().then(() => use(tx))).rejects.toSatisfy(isUsedUp);
  });

  it("throws in a query builder that was made from it while it lived", async () => {
    let late: PromiseLike<unknown> | undefined;
    await inCommune(database.app, here.id, async (tx) => {
      late = tx.select().from(child).where(eq(child.communeId, here.id));
      return null;
    });
    await expect(Promise.resolve().then(() => late)).rejects.toSatisfy(isUsedUp);
  });

  it("throws in a savepoint's handle that outlives the transaction", async () => {
    let nested: Tx | undefined;
    await inCommune(database.app, here.id, (tx) =>
      tx.transaction(async (inner) => {
        nested = inner;
      }),
    );
    await expect(Promise.resolve().then(() => nested?.select().from(household))).rejects.toSatisfy(isUsedUp);
  });

  it("throws in a query of lib that comes too late", async () => {
    await expect(getBasket(await keep())).rejects.toSatisfy(isUsedUp);
  });

  it("throws after a transaction that was undone, too", async () => {
    let kept: Tx | undefined;
    const undone = inCommune(database.app, here.id, async (tx) => {
      kept = tx;
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    await expect(Promise.resolve().then(() => kept?.select().from(household))).rejects.toSatisfy(isUsedUp);
  });

  it.each([
    "",
    "here",
    "'; drop table household; --",
    "0190B6C0-0000-7000-8000-000000000000",
    "0190b6c0-0000-7000-8000-000000000000'",
    "0190b6c0-0000-7000-8000-000000000000\n",
  ])("is not opened for a commune called %j", async (id) => {
    await expect(Promise.resolve().then(() => inCommune(database.app, id, async () => 1))).rejects.toThrow(
      TypeError,
    );
  });

  it("shows one commune's rows when a query forgets its commune", async () => {
    const rows = await familyContext(database, home, (ctx) => ctx.tx.select().from(household));
    expect(rows).toEqual([{ communeId: here.id, id: home.householdId }]);
  });

  it("shows nothing when a query names the neighbour's commune", async () => {
    const rows = await familyContext(database, home, (ctx) =>
      ctx.tx.select().from(household).where(eq(household.communeId, elsewhere.id)),
    );
    expect(rows).toEqual([]);
  });

  it("changes and takes away nothing of the neighbour's when a command forgets its commune", async () => {
    await familyContext(database, home, async ({ tx }) => {
      expect(await tx.delete(household).where(eq(household.id, away.householdId)).returning()).toEqual([]);
    });
    expect(await database.owner.sql`select 1 from household where id = ${away.householdId}`).toHaveLength(1);
  });

  it("writes no row for the neighbour", async () => {
    const written = familyContext(database, home, ({ tx }) =>
      tx.insert(household).values({ communeId: elsewhere.id, id: here.id }),
    );
    await expect(written).rejects.toMatchObject({ cause: { code: "42501" } });
  });

  it("leaves nothing of itself on its connection for the next one", async () => {
    for (let i = 0; i < 30; i += 1) await familyContext(database, home, async () => null);
    const rows = await readShared(database.app, (db) => db.select().from(household));
    expect(rows).toEqual([]);
  });

  it("of a page shows one instant: what is committed meanwhile shows nowhere in it", async () => {
    const count = (tx: Tx) =>
      tx.select({ n: sql<number>`count(*)::int` }).from(household).where(eq(household.communeId, here.id));
    await readCommune(database.app, here.id, async (tx) => {
      const before = await count(tx);
      await makeHousehold(database, here);
      expect(await count(tx)).toEqual(before);
    });
    // Without the snapshot the same two questions disagree: the test above can fail.
    await inCommune(database.app, here.id, async (tx) => {
      const before = await count(tx);
      await makeHousehold(database, here);
      expect(await count(tx)).not.toEqual(before);
    });
  });

  it("of a page writes nothing", async () => {
    const writing = readCommune(database.app, here.id, (tx) =>
      tx.delete(household).where(eq(household.communeId, here.id)),
    );
    await expect(writing).rejects.toMatchObject({ cause: { code: "25006" } });
  });
});

function isUsedUp(error: unknown): boolean {
  for (let e = error; e instanceof Error; e = e.cause) if (e instanceof UsedUpTransaction) return true;
  return false;
}
