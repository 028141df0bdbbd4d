import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { answerPictures } from "@/lib/records/pictures/answer-pictures";
import { getPictureRights } from "@/lib/records/pictures/get-picture-rights";
import type { AnswerPicturesInput } from "@/lib/records/pictures/schemas";
import { moveIn } from "@/tests/factories/child";
import { familyContext } from "@/tests/factories/context";
import { type Family, makeHousehold } from "@/tests/factories/family";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { makeCouple } from "./contacts.scenes";

describe("the right to a child's pictures", () => {
  let database: TestDatabase;
  let father: Family;
  let mother: Family;
  let elsewhere: Family;
  let town = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    town += 1;
    [father, mother] = await makeCouple(database, `ville-${town}`);
    elsewhere = { ...(await makeHousehold(database, father.commune)), childId: father.childId };
  });

  const answer = (family: Family, said: Omit<AnswerPicturesInput, "childId">) =>
    familyContext(database, family, (ctx) => answerPictures(ctx, { childId: family.childId, ...said }));
  const read = (family: Family) =>
    familyContext(database, family, (ctx) => getPictureRights(ctx, family.childId));
  const press = async (family: Family) => (await read(family)).outcome["photo-press"];
  const shareChild = () => moveIn(database, father.commune, elsewhere.householdId, father.childId);
  const takeAuthority = ({ guardian }: Family) =>
    database.owner.sql`update guardian set has_authority = false where id = ${guardian.guardianId}`;

  it("is given where both guardians say yes, and shows each the other's answer", async () => {
    await answer(father, { "photo-press": "yes", "video-press": "no" });
    expect(await press(father)).toBe("awaits-other");
    expect(await press(mother)).toBe("refused");
    const [seen] = (await read(mother)).others;
    expect(seen).toMatchObject({
      name: "François DUPONT",
      said: { "photo-press": "yes", "video-press": "no", "photo-internal": "none" },
    });
    await answer(mother, { "photo-press": "yes" });
    expect([await press(father), await press(mother)]).toEqual(["allowed", "allowed"]);
    await answer(father, { "photo-press": "no" });
    expect([await press(father), await press(mother)]).toEqual(["refused", "awaits-other"]);
  });

  it("keeps every answer with its date, and writes only what has changed", async () => {
    await answer(father, { "photo-press": "yes", "photo-internal": "no" });
    await answer(father, { "photo-press": "yes", "photo-internal": "yes" });
    await answer(father, { "photo-press": "yes", "photo-internal": "yes" });
    const { history } = await read(mother);
    expect(history.map(({ place, granted }) => [place, granted])).toEqual([
      ["internal", true],
      ["press", true],
      ["internal", false],
    ]);
    expect(history[0]).toMatchObject({ who: "François DUPONT", at: "22/05/2024 à 16h29" });
    const trail = await database.owner.sql`
      select 1 from audit_entry where action = 'pictures-answered' and subject_id = ${father.childId}`;
    expect(trail).toHaveLength(2);
  });

  it("needs the other household too, of which only the outcome shows", async () => {
    await shareChild();
    await answer(father, { "photo-press": "yes" });
    await answer(mother, { "photo-press": "yes" });
    expect(await press(father)).toBe("awaits-other");
    await answer(elsewhere, { "photo-press": "no" });
    expect(await press(father)).toBe("awaits-other");
    await answer(elsewhere, { "photo-press": "yes" });
    expect(await press(father)).toBe("allowed");
    const { guardian, householdId } = elsewhere;
    const [ours, theirs] = [await read(father), await read(elsewhere)];
    for (const trait of [guardian.guardianId, householdId, guardian.email])
      expect(JSON.stringify(ours)).not.toContain(trait);
    expect(ours.history).toHaveLength(2);
    expect(ours.others.map(({ name }) => name)).toEqual(["Marie DUPONT"]);
    expect(theirs.others).toEqual([]);
    expect(theirs.history.map(({ granted }) => granted)).toEqual([true, false]);
  });

  it("shows the same whether the other household said no or nothing", async () => {
    await shareChild();
    await answer(father, { "photo-press": "yes" });
    await answer(mother, { "photo-press": "yes" });
    const silent = JSON.stringify(await read(father));
    await answer(elsewhere, { "photo-press": "no" });
    expect(JSON.stringify(await read(father))).toBe(silent);
  });

  it("is not asked of a guardian without authority, who may not answer", async () => {
    await takeAuthority(mother);
    await answer(father, { "photo-press": "yes" });
    expect(await press(father)).toBe("allowed");
    expect(await read(mother)).toMatchObject({ mayAnswer: false });
    expect((await read(father)).others).toEqual([]);
    await expect(answer(mother, { "photo-press": "no" })).rejects.toMatchObject({ code: "no-authority" });
    expect(await press(father)).toBe("allowed");
  });

  it("is given by nobody when nobody has the authority", async () => {
    await answer(father, { "photo-press": "yes" });
    await takeAuthority(father);
    await takeAuthority(mother);
    expect(await press(father)).toBe("refused");
  });

  it("is not another family's to give", async () => {
    await expect(answer(elsewhere, { "photo-press": "yes" })).rejects.toMatchObject({
      code: "child-not-found",
    });
  });
});
