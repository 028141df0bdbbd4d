import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Commune, StaffActor } from "@/lib/context";
import { getChildHomes } from "@/lib/desk/custody/get-child-homes";
import { listFamilies } from "@/lib/desk/families/list-families";
import { listChildren } from "@/lib/households/list-children";
import { indexHouseholds } from "@/lib/households/search/index-households";
import { linkChild } from "@/lib/records/custody/link-child";
import { makeActivity } from "@/tests/factories/activity";
import { makeCommune } from "@/tests/factories/commune";
import { familyContext, staffContext } from "@/tests/factories/context";
import { type Family, makeFamily, makeHousehold } from "@/tests/factories/family";
import { makeStaff } from "@/tests/factories/staff";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

describe("linking a child to a second household", () => {
  let database: TestDatabase;
  let commune: Commune;
  let staff: StaffActor;
  let father: Family;
  let mother: Omit<Family, "childId">;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    commune = await makeCommune(database, { slug: `c${crypto.randomUUID().slice(0, 8)}` });
    staff = await makeStaff(database, commune);
    const canteen = await makeActivity(database, commune, { on: [] });
    father = await makeFamily(database, commune, [canteen], "Zoé");
    mother = await makeHousehold(database, commune);
    await database.owner.sql`
      update guardian set last_name = 'D’HAËNE' where id = ${mother.guardian.guardianId}`;
  });

  const link = (householdId = mother.householdId, childId = father.childId, by = staff) =>
    staffContext(database, commune, by, (ctx) => linkChild(ctx, { childId, householdId }));
  const childrenOf = (home: Omit<Family, "childId">) =>
    familyContext(database, home, (ctx) => listChildren(ctx, home.householdId));

  it("shows it to both, as a child that is shared", async () => {
    expect((await childrenOf(father)).map(({ shared }) => shared)).toEqual([false]);
    await link();
    for (const home of [father, mother])
      expect(await childrenOf(home)).toMatchObject([{ id: father.childId, shared: true }]);
  });

  it("is found under either family's words", async () => {
    // The words of the household where it lives are there since that one came.
    await staffContext(database, commune, staff, (ctx) => indexHouseholds(ctx, [father.householdId]));
    await link();
    const found = await staffContext(database, commune, staff, (ctx) => listFamilies(ctx, { q: "zoé" }));
    expect(found.rows.map(({ id }) => id).sort()).toEqual([father.householdId, mother.householdId].sort());
  });

  it("is in the trail, with the child's name and the household's", async () => {
    await link();
    const [line] = await database.owner.sql<{ detail: { reason: string }; subjectId: string }[]>`
      select detail, subject_id as "subjectId" from audit_entry
      where commune_id = ${commune.id} and action = 'child-linked'`;
    expect(line).toMatchObject({
      subjectId: father.childId,
      detail: { reason: "Zoé DUPONT · D’HAËNE", householdId: mother.householdId },
    });
  });

  it("is refused to a household where it lives, and for a third", async () => {
    await expect(link(father.householdId)).rejects.toMatchObject({ code: "child-already-there" });
    await link();
    const third = await makeHousehold(database, commune);
    await expect(link(third.householdId)).rejects.toMatchObject({ code: "child-has-two-households" });
  });

  it("finds no household or child that is not there, nor another commune's", async () => {
    const elsewhere = await makeCommune(database, { slug: `d${crypto.randomUUID().slice(0, 8)}` });
    const stranger = await makeHousehold(database, elsewhere);
    for (const id of [crypto.randomUUID(), stranger.householdId])
      await expect(link(id)).rejects.toMatchObject({ code: "not-found" });
    await expect(link(mother.householdId, crypto.randomUUID())).rejects.toMatchObject({ code: "not-found" });
  });

  it.each(["regisseur", "animateur"] as const)("is not for a %s", async (role) => {
    const agent = await makeStaff(database, commune, role);
    await expect(link(undefined, undefined, agent)).rejects.toMatchObject({ code: "forbidden" });
    const read = { householdId: father.householdId, childId: father.childId };
    await expect(
      staffContext(database, commune, agent, (ctx) => getChildHomes(ctx, read)),
    ).rejects.toMatchObject({ code: "forbidden" });
  });

  it("shows the desk both households, the one it came by first", async () => {
    await link();
    const homesBy = (householdId: string) =>
      staffContext(database, commune, staff, (ctx) =>
        getChildHomes(ctx, { householdId, childId: father.childId }),
      );
    for (const [mine, other] of [
      [father.householdId, mother.householdId],
      [mother.householdId, father.householdId],
    ] as const)
      expect((await homesBy(mine)).homes.map(({ id }) => id)).toEqual([mine, other]);
    const third = await makeHousehold(database, commune);
    await expect(homesBy(third.householdId)).rejects.toMatchObject({ code: "not-found" });
  });
});
