import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Commune, StaffActor } from "@/lib/context";
import { getFamily } from "@/lib/desk/families/get-family";
import { listFamilies } from "@/lib/desk/families/list-families";
import { addChild } from "@/lib/desk/new-families/add-child";
import { addFamily } from "@/lib/desk/new-families/add-family";
import { getChildForm, getFamilyForm } from "@/lib/desk/new-families/get-family-form";
import type { AddChildInput, AddFamilyInput } from "@/lib/desk/new-families/schemas";
import type { Doubles } from "@/lib/desk/new-families/views";
import { makeCommune } from "@/tests/factories/commune";
import { staffContext } from "@/tests/factories/context";
import { makeSchool } from "@/tests/factories/site";
import { makeStaff } from "@/tests/factories/staff";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { adult, family, oneMore, pupil } from "./new-families.scenes";

describe("a family by hand", () => {
  let database: TestDatabase;
  let commune: Commune;
  let agent: StaffActor;
  let schoolId: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    commune = await makeCommune(database, { timeZone: "Indian/Reunion" });
    agent = await makeStaff(database, commune, "gestionnaire");
    schoolId = await makeSchool(database, commune);
  });
  afterAll(() => database.drop());

  const inDesk = <T>(work: Parameters<typeof staffContext<T>>[3], actor = agent) =>
    staffContext(database, commune, actor, work);
  const add = (input: AddFamilyInput) => inDesk((ctx) => addFamily(ctx, input));
  const addOne = (input: AddChildInput) => inDesk((ctx) => addChild(ctx, input));
  const count = async () =>
    (await database.owner.sql`select 1 from household where commune_id = ${commune.id}`).length;

  it("is whole at once: found by its words, to be invited, and in the trail", async () => {
    const bo = adult({
      firstName: "Bo",
      email: "",
      mobilePhone: "",
      addressLine: "",
      postcode: "",
      city: "",
    });
    const input = family(schoolId, { guardians: [adult(), bo] });
    expect(await add(input)).toEqual({ kind: "added", id: input.key });
    const { rows } = await inDesk((ctx) => listFamilies(ctx, { q: "benali elise" }));
    expect(rows.map(({ id }) => id)).toEqual([input.key]);
    const file = await inDesk((ctx) => getFamily(ctx, input.key));
    expect(
      file.guardians.map(({ firstName, address, canInvite, receivesBills }) => ({
        firstName,
        address,
        canInvite,
        receivesBills,
      })),
    ).toEqual([
      {
        firstName: "Bo",
        address: "1 rue du Port, 97400 Saint-Denis",
        canInvite: false,
        receivesBills: false,
      },
      {
        firstName: "Inès",
        address: "1 rue du Port, 97400 Saint-Denis",
        canInvite: true,
        receivesBills: true,
      },
    ]);
    expect(file.children).toMatchObject([
      { name: "Élise BENALI", place: "Jules-Ferry · CE1 B", born: "04/05/2016" },
    ]);
    const [line] = await database.owner
      .sql`select action, changes from audit_entry where subject_id = ${input.key}`;
    expect(line).toEqual({
      action: "family-added",
      changes: [
        { field: "Responsables", before: null, after: "Inès BENALI, Bo BENALI" },
        { field: "Enfants", before: null, after: "Élise BENALI" },
      ],
    });
  });

  it("keeps an address as every other one is kept, whatever its capitals", async () => {
    const guardians = [adult({ lastName: "HOARAU", email: "Lou.Hoarau@Exemple.fr" })];
    const input = family(schoolId, { guardians, children: [pupil(schoolId, { firstName: "Noé" })] });
    await add(input);
    const rows = await database.owner.sql`select email from guardian where last_name = 'HOARAU'`;
    expect(rows).toEqual([{ email: "lou.hoarau@exemple.fr" }]);
  });

  it("pressed again is the same one, and with other children is refused", async () => {
    const before = await count();
    const input = family(schoolId, {
      guardians: [adult({ email: "" })],
      children: [pupil(schoolId, { firstName: "Tom" })],
    });
    expect(await add(input)).toEqual(await add(input));
    expect(await count()).toBe(before + 1);
    // What was corrected since would be lost: the agent is sent to the family's page.
    for (const corrected of [
      { children: [pupil(schoolId, { firstName: "Léo" })] },
      { children: [pupil(schoolId, { firstName: "Tom", birthDate: "2016-05-05" })] },
      { guardians: [adult({ email: "autre@exemple.fr" })] },
    ])
      await expect(add({ ...input, ...corrected })).rejects.toMatchObject({ code: "form-used-already" });
    expect(await count()).toBe(before + 1);
  });

  it.each([
    ["the same child, accents and capitals apart", { children: { firstName: "ELISE", lastName: "Benali" } }],
    ["the same address, capitals apart", { guardians: { email: "Ines.Benali@exemple.fr" } }],
  ] as const)("asks first for %s", async (_, {
    children,
    guardians,
  }: Partial<Record<"children" | "guardians", object>>) => {
    const before = await count();
    const input = family(schoolId, {
      guardians: [adult({ email: "autre@exemple.fr", ...guardians })],
      children: [pupil(schoolId, { firstName: "Zoé", ...children })],
    });
    const asked = (await add(input)) as Doubles;
    expect(asked).toMatchObject({
      kind: "doubles",
      typed: input.typed,
      doubles: [{ family: "Famille BENALI" }],
    });
    expect(await count()).toBe(before);
    // Other look-alikes than those that were shown are not passed over.
    expect(await add({ ...input, sure: "quelqu’un d’autre" })).toEqual(asked);
    expect(await add({ ...input, sure: asked.mark })).toEqual({ kind: "added", id: input.key });
    expect(await count()).toBe(before + 1);
  });

  it("asks nothing for a namesake of another day, nor for what another commune has", async () => {
    const other = await makeCommune(database, { slug: "ailleurs" });
    const there = await makeStaff(database, other, "gestionnaire");
    const school = await makeSchool(database, other);
    const added = await staffContext(database, other, there, (ctx) => addFamily(ctx, family(school)));
    expect(added.kind).toBe("added");
    const namesake = family(schoolId, {
      guardians: [adult({ email: "" })],
      children: [pupil(schoolId, { birthDate: "2016-05-05" })],
    });
    expect((await add(namesake)).kind).toBe("added");
  });

  it("takes no child of another school list, and none who is not born", async () => {
    const centre = await makeSchool(database, commune, "Fermée");
    await database.owner.sql`update site set archived_at = now() where id = ${centre}`;
    const born = family(schoolId, { children: [pupil(schoolId, { birthDate: "2024-05-24" })] });
    await expect(add(family(centre))).rejects.toMatchObject({ code: "site-not-found" });
    await expect(add(born)).rejects.toMatchObject({ code: "birth-date-child" });
  });

  it("gets one more child, once, and asks first when the child is known", async () => {
    const home = family(schoolId, {
      guardians: [adult({ lastName: "PAYET", email: "" })],
      children: [pupil(schoolId, { firstName: "Lou", lastName: "PAYET" })],
    });
    await add(home);
    const input = oneMore(schoolId, home.key, { firstName: "Max", lastName: "PAYET" });
    expect(await addOne(input)).toEqual({ kind: "added", id: input.key });
    expect(await addOne(input)).toEqual({ kind: "added", id: input.key });
    const known = oneMore(schoolId, home.key, { firstName: "Tom" });
    expect((await addOne(known)).kind).toBe("doubles");
    const { rows } = await inDesk((ctx) => listFamilies(ctx, { q: "max payet" }));
    expect(rows[0]?.children.map(({ name }) => name)).toEqual(["Lou PAYET", "Max PAYET"]);
    await expect(addOne({ ...input, householdId: known.key })).rejects.toMatchObject({ code: "not-found" });
  });

  it("begins with a form that knows the schools, the ages and the telephones of the place", async () => {
    const form = await inDesk(getFamilyForm);
    expect(form.schools).toEqual([{ id: schoolId, name: "Jules-Ferry" }]);
    expect(form.births.latest).toBe("2024-05-22");
    expect(form.phoneCountry).toBe("RE");
    await expect(inDesk((ctx) => getChildForm(ctx, form.key))).rejects.toMatchObject({ code: "not-found" });
  });

  it("is nobody's to add who only reads", async () => {
    const reader = await makeStaff(database, commune, "regisseur");
    for (const tried of [
      getFamilyForm,
      (ctx: Parameters<typeof addFamily>[0]) => addFamily(ctx, family(schoolId)),
    ])
      await expect(inDesk<unknown>(tried, reader)).rejects.toMatchObject({ code: "forbidden" });
  });
});
