import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getBasket } from "@/lib/reservations/basket/get-basket";
import { listPlaces } from "@/lib/reservations/places/list-places";
import { findWeekPlanning } from "@/lib/reservations/planning/find-week-planning";
import { civilDateAt } from "@/lib/time/zone";
import { type MadeActivity, makeActivity } from "@/tests/factories/activity";
import { ask, book } from "@/tests/factories/basket";
import { moveIn } from "@/tests/factories/child";
import { makeCommune } from "@/tests/factories/commune";
import { familyContext } from "@/tests/factories/context";
import { type Family, makeFamily, makeHousehold } from "@/tests/factories/family";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

const [MONDAY, TUESDAY, THURSDAY] = ["2024-05-27", "2024-05-28", "2024-05-30"] as const;

describe("a child of two households", () => {
  let database: TestDatabase;
  let canteen: MadeActivity;
  let father: Family;
  let mother: Family;

  beforeAll(async () => {
    database = await createTestDatabase();
    const commune = await makeCommune(database);
    canteen = await makeActivity(database, commune, { on: [MONDAY, TUESDAY, THURSDAY] });
    father = await makeFamily(database, commune, [canteen]);
    mother = { ...(await makeHousehold(database, commune)), childId: father.childId };
    await moveIn(database, commune, mother.householdId, father.childId);
    await book(database, father, canteen, [MONDAY]);
    await ask(database, father, "book", canteen, [TUESDAY]);
    await book(database, mother, canteen, [THURSDAY]);
  });
  afterAll(() => database.drop());

  const placesOf = (family: Family) =>
    familyContext(database, family, async (ctx) => {
      const from = civilDateAt(ctx.now, ctx.commune.timeZone);
      const asked = {
        childIds: [family.childId],
        activityIds: [canteen.id],
        from,
        until: from.add({ days: 30 }),
      };
      return (await listPlaces(ctx, asked)).map(({ date, reservedBy, line }) => [
        date.toString(),
        reservedBy,
        line,
      ]);
    });

  it("shows each its own reservations and lines, and of the other only that the place is taken", async () => {
    expect(await placesOf(father)).toEqual([
      [MONDAY, "us", null],
      [TUESDAY, null, "book"],
      [THURSDAY, "other", null],
    ]);
    expect(await placesOf(mother)).toEqual([
      [MONDAY, "other", null],
      [TUESDAY, null, null],
      [THURSDAY, "us", null],
    ]);
  });

  it("has a basket with each, which the other does not see", async () => {
    expect(await familyContext(database, father, getBasket)).toMatchObject({ count: 1 });
    expect(await familyContext(database, mother, getBasket)).toMatchObject({ count: 0 });
  });

  it("says on the week whose place it is, and nothing else of the other household", async () => {
    const week = await familyContext(database, mother, (ctx) => findWeekPlanning(ctx, { week: MONDAY }));
    const [monday, , , thursday] = week?.rows[0]?.cells ?? [];
    expect(monday).toMatchObject({ resting: "not-bookable", note: expect.stringMatching(/autre foyer/) });
    expect(thursday?.resting).not.toBe("not-bookable");
    const shown = JSON.stringify(week);
    for (const trait of [father.householdId, father.guardian.guardianId, father.guardian.email])
      expect(shown).not.toContain(trait);
  });

  it("lets neither cancel, nor book again, what the other reserved", async () => {
    const cancelled = await ask(database, mother, "cancel", canteen, [MONDAY]);
    expect(cancelled.refused).toHaveLength(1);
    const booked = await ask(database, mother, "book", canteen, [MONDAY]);
    expect(booked.refused[0]?.message).toMatch(/autre foyer/);
    expect(booked.basket.count).toBe(0);
  });
});
