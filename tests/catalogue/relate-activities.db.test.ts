import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Commune } from "@/lib/context";
import { type MadeActivity, makeActivity } from "@/tests/factories/activity";
import { makeCommune } from "@/tests/factories/commune";
import { relate } from "@/tests/factories/relation";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

describe("relations between activities", () => {
  let database: TestDatabase;
  let commune: Commune;
  let morning: MadeActivity;
  let meal: MadeActivity;
  let snack: MadeActivity;
  let number = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  beforeEach(async () => {
    number += 1;
    commune = await makeCommune(database, { slug: `liens-${number}` });
    const make = (name: string) => makeActivity(database, commune, { name, on: [] });
    [morning, meal, snack] = [await make("Matin"), await make("Repas"), await make("Goûter")];
  });
  afterAll(() => database.drop());

  const countRelations = async () => {
    const [row] = await database.owner.sql<{ n: number }[]>`
      select count(*)::int as n from activity_relation where commune_id = ${commune.id}`;
    return row?.n;
  };

  it("are said once: said again, they change nothing", async () => {
    await relate(database, commune, [meal, "requires", morning]);
    await relate(database, commune, [meal, "requires", morning]);
    await relate(database, commune, [snack, "excludes", morning]);
    await relate(database, commune, [morning, "excludes", snack]);
    expect(await countRelations()).toBe(2);
  });

  it("refuse a circle, short or long", async () => {
    await relate(database, commune, [meal, "requires", morning]);
    await relate(database, commune, [snack, "requires", meal]);
    await expect(relate(database, commune, [morning, "requires", meal])).rejects.toThrow("relation-circular");
    await expect(relate(database, commune, [morning, "requires", snack])).rejects.toThrow(
      "relation-circular",
    );
    expect(await countRelations()).toBe(2);
  });

  it("refuse two people who would close a circle between them", async () => {
    const outcomes = await Promise.allSettled([
      relate(database, commune, [meal, "requires", morning]),
      relate(database, commune, [morning, "requires", meal]),
    ]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await countRelations()).toBe(1);
  });

  it("refuse an activity related to itself, to one of elsewhere, or both ways at once", async () => {
    const elsewhere = await makeCommune(database, { slug: `ailleurs-${number}` });
    const foreign = await makeActivity(database, elsewhere, { on: [] });
    await expect(relate(database, commune, [meal, "requires", meal])).rejects.toThrow("relation-to-itself");
    await expect(relate(database, commune, [meal, "requires", foreign])).rejects.toThrow(
      "activity-not-found",
    );
    await relate(database, commune, [meal, "requires", morning]);
    await expect(relate(database, commune, [morning, "excludes", meal])).rejects.toThrow("relation-contrary");
  });
});
