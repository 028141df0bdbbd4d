import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listMiscounted } from "@/tests/factories/observe";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { expiredOffer, roundsTogether } from "./advance.scenes";
import { actorsOf, later, makeFullDay, NOW } from "./waiting.scenes";

describe("several at once on one waiting list", { timeout: 60_000 }, () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  /** Its control is advance.no-opening-lock.db.test.ts. */
  it.each([1, 2, 3])("workers tell one family of one place, round %i", async () => {
    const { on, first, second } = await expiredOffer(database);
    const results = await roundsTogether(database, first.commune, 4, later(3));
    expect(results.filter(({ status }) => status === "rejected")).toEqual([]);
    expect(await on.told()).toEqual([first, second].map(({ guardian }) => guardian.email));
    expect(await on.opening()).toMatchObject({ taken: 0, held: 1 });
  });

  it("families who join together have each a rank of their own", async () => {
    const day = await makeFullDay(database, { others: 5 });
    const on = actorsOf(database, day);
    const turns = await Promise.all(day.others.map((family) => on.join(family)));
    expect(turns.every(({ kind }) => kind === "waiting")).toBe(true);
    const ranks = await Promise.all(day.others.map((family) => on.join(family)));
    expect(ranks.map((turn) => (turn.kind === "waiting" ? turn.rank : 0)).sort()).toEqual([1, 2, 3, 4, 5]);
  });

  it("accepting, leaving, cancelling, asking and the worker never give a place twice", async () => {
    const day = await makeFullDay(database, { places: 3, others: 6 });
    const on = actorsOf(database, day);
    const [a, b, c, d, e, f] = day.others as [(typeof day.others)[0], ...typeof day.others];
    const [h1, h2, h3] = day.holders;
    if (!(a && b && c && d && e && f && h1 && h2 && h3)) throw new RangeError("Nine families.");
    for (const family of [a, b, c, d]) await on.join(family);
    await on.cancel(h1);
    await on.cancel(h2);
    const results = await Promise.allSettled([
      on.accept(a, NOW),
      on.decline(b, NOW),
      on.insist(e, NOW),
      on.insist(f, NOW),
      on.cancel(h3, NOW),
      on.round(NOW),
      on.join(e, NOW),
      on.accept(a, NOW),
    ]);
    const thrown = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
    expect(thrown.filter(({ code }) => code === undefined)).toEqual([]);
    await on.round(NOW);
    const { capacity, taken, held, live } = await on.opening();
    expect(taken).toBe(live);
    expect(taken + held).toBe(capacity);
    expect(await on.told()).toEqual([a, b, c, d].map(({ guardian }) => guardian.email));
    expect(await listMiscounted(database)).toEqual([]);
  });
});
