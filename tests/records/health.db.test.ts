import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addHealthFile } from "@/lib/records/health/add-health-file";
import { getHealth } from "@/lib/records/health/get-health";
import { openFamilyHealthFile } from "@/lib/records/health/open-health-file";
import { removeHealthFile } from "@/lib/records/health/remove-health-file";
import { saveHealth } from "@/lib/records/health/save-health";
import type { SaveHealthInput } from "@/lib/records/health/schemas";
import { makeActivity } from "@/tests/factories/activity";
import { makeChild, moveIn } from "@/tests/factories/child";
import { makeCommune } from "@/tests/factories/commune";
import { familyContext } from "@/tests/factories/context";
import { type Family, makeFamily, makeHousehold } from "@/tests/factories/family";
import { makeStoredBytes } from "@/tests/factories/files";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

describe("a child's health record", () => {
  let database: TestDatabase;
  let father: Family;
  let mother: Family;
  let stranger: Family;

  beforeAll(async () => {
    database = await createTestDatabase();
    const commune = await makeCommune(database);
    const canteen = await makeActivity(database, commune, { on: [] });
    father = await makeFamily(database, commune, [canteen]);
    mother = { ...(await makeHousehold(database, commune)), childId: father.childId };
    await moveIn(database, commune, mother.householdId, father.childId);
    stranger = await makeFamily(database, commune, [canteen], "Zoé");
  });
  afterAll(() => database.drop());

  const read = (family: Family, childId = family.childId) =>
    familyContext(database, family, (ctx) => getHealth(ctx, childId));
  const save = async (family: Family, changes: Partial<SaveHealthInput> = {}) => {
    const { seen } = await read(family);
    const input = {
      childId: family.childId,
      seen,
      allergens: [],
      hasPlan: "no" as const,
      note: "",
      ...changes,
    };
    return familyContext(database, family, (ctx) => saveHealth(ctx, input));
  };
  const addFile = async (family: Family) => {
    const stored = makeStoredBytes(family.commune, "pai.pdf");
    await familyContext(database, family, (ctx) => addHealthFile(ctx, family.childId, stored));
    const file = (await read(family)).files.find(({ href }) => href.endsWith(stored.id));
    return { stored, id: file?.id ?? "" };
  };
  const open = (family: Family, id: string) =>
    familyContext(database, family, (ctx) => openFamilyHealthFile(ctx, id));

  it("is empty until somebody says something", async () => {
    expect(await read(stranger)).toMatchObject({
      allergens: [],
      hasPlan: false,
      note: "",
      files: [],
      seen: "",
    });
  });

  it("is the child's: what one household says the other reads and changes", async () => {
    await save(father, {
      allergens: ["milk", "gluten", "milk"],
      hasPlan: "yes",
      note: "Trousse au bureau.\nRTL: \u0627",
    });
    expect(await read(mother)).toMatchObject({
      allergens: ["gluten", "milk"],
      hasPlan: true,
      note: "Trousse au bureau.\nRTL: \u0627",
    });
    await save(mother, { allergens: ["eggs"] });
    expect((await read(father)).allergens).toEqual(["eggs"]);
  });

  it("is not written over by who has not seen the last change: they are told what it says, and may keep theirs", async () => {
    const { seen } = await read(father);
    await save(mother, { allergens: ["peanuts"] });
    const told = await save(father, { seen, allergens: ["milk"] });
    expect(told).toMatchObject({
      kind: "moved",
      says: [
        { label: "Allergies alimentaires", text: "Arachides" },
        { text: "Pas de PAI" },
        { label: "À savoir", text: "Rien" },
      ],
    });
    expect(await save(father, { seen: "", allergens: [] })).toMatchObject({ kind: "moved" });
    expect((await read(father)).allergens).toEqual(["peanuts"]);
    const fresh = told.kind === "moved" ? told.seen : "";
    expect(await save(father, { seen: fresh, allergens: ["milk"] })).toEqual({ kind: "saved" });
    expect((await read(mother)).allergens).toEqual(["milk"]);
    expect(await save(mother, { seen: fresh, allergens: [] })).toMatchObject({ kind: "moved" });
  });

  it("leaves in the trail that it changed, never what", async () => {
    await save(father, { allergens: ["lupin"], note: "Secret médical" });
    const rows = await database.owner.sql<{ detail: unknown }[]>`
      select detail from audit_entry where action = 'health-changed' and subject_id = ${father.childId}`;
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toMatch(/lupin|Secret/);
  });

  it("has documents, which its households open, each opening noted", async () => {
    const { stored } = await addFile(father);
    expect(await open(mother, stored.id)).toMatchObject({ name: "pai.pdf", mediaType: "application/pdf" });
    expect(await open(father, stored.id)).toMatchObject({ id: stored.id });
    expect(await open(stranger, stored.id)).toBeNull();
    expect(await open(father, "pas-un-identifiant")).toBeNull();
    const [last, first] = (await read(father)).openings;
    expect([first?.who, last?.who]).toEqual(["Un autre responsable", "François DUPONT"]);
    expect(last?.what).toBe("a ouvert un document");
  });

  it("shows of the other household neither a name nor an id", async () => {
    const { openings, ...record } = await read(mother);
    expect(openings.map(({ who }) => who)).toContain("Un autre responsable");
    const shown = JSON.stringify({ openings, record });
    for (const trait of [father.householdId, father.guardian.guardianId, father.guardian.email])
      expect(shown).not.toContain(trait);
  });

  it("loses a document that is taken away: nobody is served it, and that it was there stays known", async () => {
    const { stored, id } = await addFile(father);
    const remove = () =>
      familyContext(database, mother, (ctx) => removeHealthFile(ctx, { childId: mother.childId, id }));
    await remove();
    expect(await open(father, stored.id)).toBeNull();
    await expect(remove()).rejects.toMatchObject({ code: "not-found" });
    const [row] = await database.owner.sql`
      select file_id, removed_by from health_file where id = ${id}`;
    expect(row).toEqual({ file_id: null, removed_by: mother.guardian.guardianId });
    expect(await database.owner.sql`select 1 from stored_file where id = ${stored.id}`).toHaveLength(0);
  });

  it("takes no document away under another child's name", async () => {
    const { id } = await addFile(father);
    const canteen = await makeActivity(database, father.commune, { on: [] });
    const other = await makeChild(database, father.commune, father.householdId, {
      firstName: "Max",
      enrolledIn: [canteen],
    });
    await expect(
      familyContext(database, father, (ctx) => removeHealthFile(ctx, { childId: other, id })),
    ).rejects.toMatchObject({ code: "not-found" });
  });

  it("has ten documents at the most, also when they come at once", async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 12 }, () => addFile(stranger)));
    const refused = outcomes.filter(({ status }) => status === "rejected");
    expect(refused).toHaveLength(2);
    for (const outcome of refused) expect(outcome).toMatchObject({ reason: { code: "too-many-documents" } });
    expect((await read(stranger)).files).toHaveLength(10);
  });
});
