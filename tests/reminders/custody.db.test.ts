import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Commune, StaffActor } from "@/lib/context";
import { getHome } from "@/lib/home/get-home";
import { type MadeActivity, makeActivity } from "@/tests/factories/activity";
import { makeCommune } from "@/tests/factories/commune";
import { familyContext } from "@/tests/factories/context";
import { giveCustody, giveCustodyDays, makeOtherHome } from "@/tests/factories/custody";
import { type Family, makeFamily } from "@/tests/factories/family";
import { hadPlaces } from "@/tests/factories/habit";
import { makeStaff } from "@/tests/factories/staff";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { inParis, listWritten, remind } from "./remind";

const MONDAYS = ["2024-04-22", "2024-04-29", "2024-05-06", "2024-05-13"] as const;
/** Of week 22; its limit is Sunday at noon. */
const MONDAY = "2024-05-27";
const SATURDAY = inParis("2024-05-25T10:00");

describe("the reminder of usual days of a child of two households", () => {
  let database: TestDatabase;
  let commune: Commune;
  let canteen: MadeActivity;
  let staff: StaffActor;
  let father: Family;
  let mother: Family;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    commune = await makeCommune(database, { slug: `c${crypto.randomUUID().slice(0, 8)}` });
    staff = await makeStaff(database, commune);
    canteen = await makeActivity(database, commune, {
      on: [...MONDAYS, MONDAY],
      booking: { kind: "days-before", days: 1, time: "12:00", counting: "calendar" },
    });
    father = await makeFamily(database, commune, [canteen]);
    mother = await makeOtherHome(database, father);
    await hadPlaces(database, father, canteen, MONDAYS);
  });

  const custody = (even: Family, odd: Family) =>
    giveCustody(database, {
      commune,
      childId: father.childId,
      staff,
      even: even.householdId,
      odd: odd.householdId,
    });
  const reminded = async () => {
    await remind(database, commune, SATURDAY);
    return (await listWritten(database, commune)).map(({ recipient, days }) => [recipient, days]);
  };
  const atHome = async () => {
    const { todos } = await familyContext(database, father, (ctx) => getHome(ctx), SATURDAY);
    return JSON.stringify(todos).includes("2024-05-27");
  };

  it("comes to the household that books, in its own weeks, and without any calendar", async () => {
    expect(await atHome()).toBe(true);
    await custody(father, mother);
    expect(await atHome()).toBe(true);
    expect(await reminded()).toEqual([[father.guardian.email, [MONDAY]]]);
  });

  it("does not come in the other's weeks, by e-mail or at home", async () => {
    await custody(mother, father);
    expect(await atHome()).toBe(false);
    expect(await reminded()).toEqual([]);
  });

  it("comes on a day that the calendar gives back by its date", async () => {
    await custody(mother, father);
    await giveCustodyDays(database, father, [MONDAY, MONDAY]);
    expect(await atHome()).toBe(true);
    expect(await reminded()).toEqual([[father.guardian.email, [MONDAY]]]);
  });
});
