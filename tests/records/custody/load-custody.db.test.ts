import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadCustody } from "@/lib/records/custody/load-custody";
import { makeActivity } from "@/tests/factories/activity";
import { makeCommune } from "@/tests/factories/commune";
import { familyContext } from "@/tests/factories/context";
import { giveCustody, giveCustodyDays, makeOtherHome } from "@/tests/factories/custody";
import { type Family, makeFamily } from "@/tests/factories/family";
import { makeStaff } from "@/tests/factories/staff";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

interface Apart {
  father: Family;
  mother: Family;
}

describe("calendars of custody, read for several children at once", () => {
  let database: TestDatabase;
  let paul: Apart;
  let zoe: Apart;
  let alone: Family;

  beforeAll(async () => {
    database = await createTestDatabase();
    const commune = await makeCommune(database);
    const canteen = await makeActivity(database, commune, { on: [] });
    const staff = await makeStaff(database, commune);
    const apart = async (holidays: "as-weeks" | "halves", day: string): Promise<Apart> => {
      const father = await makeFamily(database, commune, [canteen]);
      const mother = await makeOtherHome(database, father);
      const [even, odd] = [mother.householdId, father.householdId];
      await giveCustody(database, { commune, childId: father.childId, staff, even, odd, holidays });
      await giveCustodyDays(database, father, [day, day]);
      return { father, mother };
    };
    paul = await apart("halves", "2024-12-24");
    zoe = await apart("as-weeks", "2024-12-31");
    alone = await makeFamily(database, commune, [canteen]);
  });
  afterAll(() => database.drop());

  const load = (ids: readonly string[]) =>
    familyContext(database, paul.father, (ctx) => loadCustody(ctx, ids));

  it("gives each child its own: its two households, its weeks, its days", async () => {
    const found = await load([paul.father.childId, zoe.father.childId, alone.childId]);
    expect(found.size).toBe(2);
    for (const [{ father, mother }, holidays, day] of [
      [paul, "halves", "2024-12-24"],
      [zoe, "as-weeks", "2024-12-31"],
    ] as const) {
      const calendar = found.get(father.childId);
      expect(calendar).toMatchObject({
        evenWeeksWith: mother.householdId,
        oddWeeksWith: father.householdId,
        holidays,
        firstHalfEvenYears: holidays === "halves" ? mother.householdId : null,
      });
      expect(calendar?.homes).toEqual([father.householdId, mother.householdId].sort());
      expect(calendar?.days.map(({ from, householdId }) => [from.toString(), householdId])).toEqual([
        [day, father.householdId],
      ]);
      expect(calendar?.startsOn.toString()).toBe("2020-09-01");
    }
  });

  it("has none for a child that was not asked for, nor for one of a single household", async () => {
    expect([...(await load([paul.father.childId])).keys()]).toEqual([paul.father.childId]);
    expect((await load([alone.childId])).size).toBe(0);
    expect((await load([])).size).toBe(0);
  });
});
