import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Commune, StaffActor } from "@/lib/context";
import { unlinkChild } from "@/lib/desk/custody/unlink-child";
import { listChildren } from "@/lib/households/list-children";
import { type MadeActivity, makeActivity } from "@/tests/factories/activity";
import { ask, book, press } from "@/tests/factories/basket";
import { makeCommune } from "@/tests/factories/commune";
import { familyContext, staffContext, WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import { giveCustody, giveCustodyDays, makeOtherHome } from "@/tests/factories/custody";
import { type Family, makeFamily } from "@/tests/factories/family";
import { countOf } from "@/tests/factories/observe";
import { handIn, makePaper } from "@/tests/factories/papers";
import { makeStaff } from "@/tests/factories/staff";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

const [MONDAY, TUESDAY] = ["2024-05-27", "2024-05-28"] as const;
const IN_JUNE = Temporal.Instant.from("2024-06-05T08:00:00Z");

describe("taking a child out of one of its households", () => {
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
    canteen = await makeActivity(database, commune, { on: [MONDAY, TUESDAY], capacity: 1 });
    staff = await makeStaff(database, commune);
    father = await makeFamily(database, commune, [canteen]);
    mother = await makeOtherHome(database, father);
  });

  const unlink = ({ householdId, childId }: Family, now = WEDNESDAY_AFTERNOON) =>
    staffContext(database, commune, staff, (ctx) => unlinkChild(ctx, { childId, householdId }), now);
  const childrenOf = (home: Family) =>
    familyContext(database, home, (ctx) => listChildren(ctx, home.householdId));

  it("leaves it to the other, with its reservations and its basket", async () => {
    await book(database, father, canteen, [MONDAY]);
    await ask(database, mother, "book", canteen, [TUESDAY]);
    await ask(database, father, "book", canteen, [TUESDAY]);
    await unlink(mother);
    expect(await childrenOf(mother)).toEqual([]);
    expect(await childrenOf(father)).toMatchObject([{ id: father.childId, shared: false }]);
    expect(await countOf(database, "basket_line", mother.householdId)).toBe(0);
    expect(await countOf(database, "basket_line", father.householdId)).toBe(1);
    expect(await countOf(database, "reservation", father.householdId)).toBe(1);
  });

  it("finds another basket when that household presses on the one it was shown", async () => {
    const { basket } = await ask(database, mother, "book", canteen, [TUESDAY]);
    await unlink(mother);
    await expect(press(database, mother, { version: basket.version })).rejects.toMatchObject({
      code: "basket-changed",
    });
  });

  it("waits until what that household has reserved is over, and says how much it is", async () => {
    await book(database, mother, canteen, [MONDAY, TUESDAY]);
    await expect(unlink(mother)).rejects.toMatchObject({
      code: "household-has-places",
      params: { count: 2 },
    });
    await unlink(mother, IN_JUNE);
    expect(await childrenOf(mother)).toEqual([]);
  });

  it("forgets the papers that nobody has looked at yet, and keeps those of the other household", async () => {
    const paperKindId = await makePaper(database, commune, { of: canteen });
    await handIn(database, father, paperKindId);
    await handIn(database, mother, paperKindId);
    await unlink(mother);
    expect(await countOf(database, "child_paper", mother.householdId)).toBe(0);
    expect(await countOf(database, "child_paper", father.householdId)).toBe(1);
  });

  it("takes the calendar of custody away", async () => {
    const [even, odd] = [father.householdId, mother.householdId];
    await giveCustody(database, { commune, childId: father.childId, staff, even, odd });
    await giveCustodyDays(database, mother, [MONDAY, TUESDAY]);
    await unlink(father);
    const [left] = await database.owner.sql<{ n: number }[]>`
      select ((select count(*) from custody_calendar where commune_id = ${commune.id})
        + (select count(*) from custody_day where commune_id = ${commune.id}))::int as n`;
    expect(left?.n).toBe(0);
  });

  it("never leaves it without any, and finds no household that is not its own", async () => {
    await unlink(mother);
    await expect(unlink(mother)).rejects.toMatchObject({ code: "not-found" });
    await expect(unlink(father)).rejects.toMatchObject({ code: "child-last-household" });
  });

  it("is in the trail", async () => {
    await unlink(mother);
    const [line] = await database.owner.sql<{ detail: { householdId: string } }[]>`
      select detail from audit_entry where commune_id = ${commune.id} and action = 'child-unlinked'`;
    expect(line?.detail.householdId).toBe(mother.householdId);
  });
});
