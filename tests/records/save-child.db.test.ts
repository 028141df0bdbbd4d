import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fieldPolicy } from "@/db/schema";
import { type Commune, systemContext } from "@/lib/context";
import { listOwnChildren } from "@/lib/records/children/list-own-children";
import { createDiets } from "@/lib/records/diets/create-diets";
import { type MadeActivity, makeActivity } from "@/tests/factories/activity";
import { moveIn } from "@/tests/factories/child";
import { makeCommune } from "@/tests/factories/commune";
import { familyContext, WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import { type Family, makeFamily, makeHousehold } from "@/tests/factories/family";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { type Home, listChangesOf, openChild } from "./records.scenes";

describe("a child's file", () => {
  let database: TestDatabase;
  let here: Commune;
  let canteen: MadeActivity;
  let family: Family;
  let other: Home & { householdId: string };
  let diets: string[];

  beforeAll(async () => {
    database = await createTestDatabase();
    here = await makeCommune(database);
    canteen = await makeActivity(database, here, { name: "Cantine", on: [] });
    diets = await systemContext(here, (ctx) => createDiets(ctx, ["Sans viande", "Sans porc", "Végétarien"]), {
      on: database.app,
      now: WEDNESDAY_AFTERNOON,
    });
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    family = await makeFamily(database, here, [canteen]);
    other = await makeHousehold(database, here);
    await moveIn(database, here, other.householdId, family.childId);
  });

  const open = (home: Home = family) => openChild(database, home, family.childId);
  const cardFor = async (home: Home) => {
    const cards = await familyContext(database, home, listOwnChildren);
    return cards.find(({ id }) => id === family.childId);
  };

  it("keeps several diets at once, whatever the order they are ticked in", async () => {
    const [meatless = "", , vegetarian = ""] = diets;
    await (await open()).send({ diets: [vegetarian, meatless, vegetarian] });
    expect(await cardFor(other)).toMatchObject({ diets: "Sans viande, Végétarien" });
    expect((await open()).file.diets.filter(({ checked }) => checked)).toHaveLength(2);
    expect(await (await open()).send()).toMatchObject({ applied: 0, waiting: 0 });
    await (await open()).send({ diets: [] });
    expect(await cardFor(family)).toMatchObject({ diets: null });
  });

  it("does not know a diet of another commune, nor one that was put away; who has it keeps it", async () => {
    const there = await makeCommune(database, { slug: uuidv7() });
    const [foreign = ""] = await systemContext(there, (ctx) => createDiets(ctx, ["Sans sel"]), {
      on: database.app,
      now: WEDNESDAY_AFTERNOON,
    });
    const refused = { code: "diet-not-found" };
    await expect((await open()).send({ diets: [foreign] })).rejects.toMatchObject(refused);
    const [, porkless = ""] = diets;
    await (await open()).send({ diets: [porkless] });
    await database.owner.sql`update diet set archived_at = now() where id = ${porkless}`;
    expect(await (await open()).send({ firstName: "Paulin" })).toMatchObject({ waiting: 1 });
    expect(await cardFor(family)).toMatchObject({ diets: "Sans porc" });
    await (await open()).send({ diets: [] });
    await expect((await open()).send({ diets: [porkless] })).rejects.toMatchObject(refused);
    await database.owner.sql`update diet set archived_at = null where id = ${porkless}`;
  });

  it("shows a wish to the household that asked, and not to the child's other one", async () => {
    await (await open()).send({ firstName: "Léo", birthDate: "2016-02-29" });
    expect((await cardFor(family))?.wishes).toMatchObject([
      { field: "firstName", text: "Léo", standing: "Paul" },
      { field: "birthDate", text: "29/02/2016", standing: "12/03/2015" },
    ]);
    expect((await cardFor(other))?.wishes).toEqual([]);
    expect((await open(other)).file.values.firstName).toBe("Paul");
    // Each may ask for another name: they do not take each other's place.
    await (await open(other)).send({ firstName: "Lou" });
    expect(
      (await listChangesOf(database, family.childId)).filter(({ state }) => state === "pending"),
    ).toHaveLength(3);
  });

  it("says of a change of the other household that it is theirs, without a name", async () => {
    const [meatless = "", porkless = ""] = diets;
    const mine = await open();
    await (await open(other)).send({ diets: [porkless] });
    expect(await mine.send({ diets: [meatless] })).toMatchObject({
      kind: "conflict",
      conflicts: [
        { field: "diets", mine: "Sans viande", theirs: "Sans porc", by: "L’autre foyer de l’enfant" },
      ],
    });
  });

  it("tells nothing of what the other household only asked for", async () => {
    const review = { communeId: here.id, subject: "child" as const, field: "diets" as const };
    const [meatless = "", porkless = ""] = diets;
    const mine = await open();
    await database.owner.drizzle.insert(fieldPolicy).values({ ...review, mode: "review" });
    await (await open(other)).send({ diets: [porkless] });
    await database.owner.sql`delete from field_policy where commune_id = ${here.id}`;
    // What the file says comes from the desk: no change of it is kept, though the other household wishes the same.
    await database.owner.sql`
      insert into child_diet (commune_id, child_id, diet_id) values (${here.id}, ${family.childId}, ${porkless})`;
    expect(await mine.send({ diets: [meatless] })).toMatchObject({
      kind: "conflict",
      conflicts: [{ field: "diets", theirs: "Sans porc", by: "", at: "" }],
    });
  });

  it("does not know a child of another household, nor one who is not", async () => {
    const stranger = await makeFamily(database, here, [canteen], "Zoé");
    const refused = { code: "child-not-found" };
    await expect(openChild(database, stranger, family.childId)).rejects.toMatchObject(refused);
    await expect((await open()).send({ childId: stranger.childId })).rejects.toMatchObject(refused);
    await expect((await open()).send({ childId: uuidv7() })).rejects.toMatchObject(refused);
  });

  it.each(["2024-05-23", "1998-05-22", "0001-11-30"])("refuses a child born on %s", async (birthDate) => {
    await expect((await open()).send({ birthDate })).rejects.toMatchObject({ code: "birth-date-child" });
  });
});
