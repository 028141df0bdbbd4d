import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemContext } from "@/lib/context";
import { familyContext, staffContext, WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import { snapshot } from "@/tests/factories/observe";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { familyAttempts, named, staffAttempts } from "./attempts";
import { makeNeighbour, type Neighbour } from "./neighbour";
import { systemAttempts } from "./system-attempts";
import { judge, type Verdict } from "./verdict";

describe("from another commune", () => {
  let database: TestDatabase;
  let neighbour: Neighbour;
  let intruder: Neighbour;
  let before: Record<string, string[]>;

  beforeAll(async () => {
    database = await createTestDatabase();
    neighbour = await makeNeighbour(database, "voisine");
    intruder = await makeNeighbour(database, "intruse");
    // Another version than the neighbour's: a basket of its own must not answer for the neighbour's.
    await database.owner.sql`update basket set version = 40 where commune_id = ${intruder.commune.id}`;
    await database.owner
      .sql`update checkout set basket_version = 39 where commune_id = ${intruder.commune.id}`;
    await database.owner.sql`delete from outbox_message where commune_id = ${intruder.commune.id}`;
    before = await snapshot(database, neighbour.commune.id);
  });
  afterAll(() => database.drop());

  async function expectNothing({ refusal, found }: Verdict, expected: string | undefined): Promise<void> {
    expect(found).toEqual([]);
    expect(refusal).toBe(expected ?? null);
    expect(await snapshot(database, neighbour.commune.id)).toEqual(before);
  }

  it.each(named(familyAttempts))("a family %s and finds nothing (%s)", async (_, __, { run, refusal }) => {
    const tried = familyContext(database, intruder, (ctx) => run(ctx, neighbour));
    await expectNothing(await judge(tried, neighbour), refusal);
  });

  it.each(named(staffAttempts))("an agent %s and finds nothing (%s)", async (_, __, { run, refusal }) => {
    const tried = staffContext(database, intruder.commune, intruder.staff, (ctx) => run(ctx, neighbour));
    await expectNothing(await judge(tried, neighbour), refusal);
  });

  it.each(named(systemAttempts))("background work %s and finds nothing (%s)", async (_, __, {
    run,
    refusal,
  }) => {
    const tried = systemContext(intruder.commune, (ctx) => run(ctx, neighbour), {
      on: database.app,
      now: WEDNESDAY_AFTERNOON,
    });
    await expectNothing(await judge(tried, neighbour), refusal);
  });

  it("a family with the neighbour's actor, household and all, in its own commune finds nothing", async () => {
    const forged = { ...neighbour, commune: intruder.commune };
    for (const { run, of } of familyAttempts) {
      const { found } = await judge(
        familyContext(database, forged, (ctx) => run(ctx, neighbour)),
        neighbour,
      );
      expect([of, found]).toEqual([of, []]);
    }
    expect(await snapshot(database, neighbour.commune.id)).toEqual(before);
  });
});
