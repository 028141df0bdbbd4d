import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { systemContext } from "@/lib/context";
import { addContact } from "@/lib/records/contacts/add-contact";
import { changeContact } from "@/lib/records/contacts/change-contact";
import { forgetRemovedContacts } from "@/lib/records/contacts/forget-removed-contacts";
import { getContactForm } from "@/lib/records/contacts/get-contact-form";
import { listContacts } from "@/lib/records/contacts/list-contacts";
import { removeContact, restoreContact } from "@/lib/records/contacts/remove-contact";
import { CONTACTS_LIMIT, type ContactFields } from "@/lib/records/contacts/schemas";
import { makeActivity } from "@/tests/factories/activity";
import { makeChild, moveIn } from "@/tests/factories/child";
import { contactInput } from "@/tests/factories/contact";
import { familyContext, WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import { type Family, makeHousehold } from "@/tests/factories/family";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { add, makeCouple, move, orderOf } from "./contacts.scenes";

describe("the contacts of a household", () => {
  let database: TestDatabase;
  let father: Family;
  let mother: Family;
  let town = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    town += 1;
    [father, mother] = await makeCouple(database, `ville-${town}`);
  });

  const list = (family: Family, removedId?: string) =>
    familyContext(database, family, (ctx) => listContacts(ctx, { removedId }));
  const remove = (family: Family, id: string) =>
    familyContext(database, family, (ctx) => removeContact(ctx, { id }));
  const restore = (family: Family, id: string) =>
    familyContext(database, family, (ctx) => restoreContact(ctx, { id }));

  const change = async (
    family: Family,
    id: string,
    fields: ContactFields & { children: string[] },
    { seen }: { seen?: string } = {},
  ) =>
    familyContext(database, family, async (ctx) =>
      changeContact(ctx, { ...fields, id, seen: seen ?? (await getContactForm(ctx, id)).seen }),
    );

  it("are kept as they were given, the telephone in the way it is read", async () => {
    const id = await add(database, father, "O");
    const { lists } = await list(mother);
    expect(lists.pickup).toEqual([]);
    expect(lists.emergency).toEqual([
      {
        id,
        name: "O D’Haëne",
        relation: "grand-mère",
        phone: "06\u00a012\u00a034\u00a056\u00a078",
        phoneHref: "tel:+33612345678",
        children: ["Paul"],
      },
    ]);
  });

  it("are changed, with their children, and the form shows them as they are", async () => {
    const canteen = await makeActivity(database, father.commune, { on: [] });
    const zoe = await makeChild(database, father.commune, father.householdId, {
      firstName: "Zoé",
      enrolledIn: [canteen],
    });
    const id = await add(database, father, "Odette");
    await change(mother, id, { ...contactInput([zoe]), phone: "0470 12 34 56", phoneCountry: "BE" });
    const form = await familyContext(database, father, (ctx) => getContactForm(ctx, id));
    expect(form).toMatchObject({ phone: "0470 12 34 56", phoneCountry: "BE" });
    expect(form.children.map(({ firstName, chosen }) => [firstName, chosen])).toEqual([
      ["Paul", false],
      ["Zoé", true],
    ]);
  });

  it("go up and down, and stand still at an end", async () => {
    const [a, , c] = [
      await add(database, father, "A"),
      await add(database, father, "B"),
      await add(database, father, "C"),
    ];
    await move(database, mother, c, "up");
    expect(await orderOf(database, father)).toEqual(["1 A", "2 C", "3 B"]);
    await move(database, mother, a, "up");
    expect(await orderOf(database, father)).toEqual(["1 A", "2 C", "3 B"]);
  });

  it("that are taken off come back where they stood; a second press changes nothing", async () => {
    const [, b] = [
      await add(database, father, "A"),
      await add(database, father, "B"),
      await add(database, father, "C"),
    ];
    await remove(father, b);
    await remove(mother, b);
    expect(await orderOf(database, father)).toEqual(["1 A", "2 C"]);
    expect((await list(mother, b)).removed).toEqual({ id: b, name: "B D’Haëne" });
    await restore(mother, b);
    await restore(father, b);
    expect(await orderOf(database, father)).toEqual(["1 A", "2 B", "3 C"]);
    expect((await list(mother, b)).removed).toBeNull();
    const trail = await database.owner.sql<{ action: string }[]>`
      select action from audit_entry where subject_id = ${b} order by id`;
    expect(trail.map(({ action }) => action)).toEqual([
      "contact-added",
      "contact-removed",
      "contact-restored",
    ]);
  });

  it("changed by two at once: the later one is told what it has become, and may keep their own", async () => {
    const id = await add(database, father, "Odette");
    const { seen } = await familyContext(database, father, (ctx) => getContactForm(ctx, id));
    const fields = contactInput([father.childId]);
    await change(mother, id, { ...fields, firstName: "Odile" }, { seen });
    const later = { ...fields, firstName: "Yvette" };
    const told = await change(father, id, later, { seen });
    expect(told).toMatchObject({
      kind: "moved",
      contact: "Odile D’Haëne, 06\u00a012\u00a034\u00a056\u00a078, grand-mère, pour Paul",
    });
    expect((await list(mother)).lists.emergency).toMatchObject([{ name: "Odile D’Haëne" }]);
    const fresh = told.kind === "moved" ? told.seen : "";
    // A third change in between is not lost either: what was told is no longer what it says.
    await change(mother, id, { ...fields, firstName: "Odette" });
    expect(await change(father, id, later, { seen: fresh })).toMatchObject({
      contact: expect.stringContaining("Odette D’Haëne"),
    });
    await change(mother, id, { ...fields, firstName: "Odile" });
    expect(await change(father, id, later, { seen: fresh })).toEqual({ kind: "changed" });
    expect((await list(mother)).lists.emergency).toMatchObject([{ name: "Yvette D’Haëne" }]);
  });

  it("that are taken off can no more be changed or moved", async () => {
    const id = await add(database, father, "A");
    await remove(father, id);
    const late = change(father, id, contactInput([father.childId]), { seen: "" });
    await expect(late).rejects.toMatchObject({ code: "contact-not-found" });
    await expect(move(database, father, id, "up")).rejects.toMatchObject({ code: "contact-not-found" });
  });

  it("are forgotten thirty days after they were taken off, not a moment before", async () => {
    const [id, kept] = [await add(database, father, "A"), await add(database, father, "B")];
    await remove(father, id);
    const forget = (now: typeof WEDNESDAY_AFTERNOON) =>
      systemContext(father.commune, forgetRemovedContacts, { on: database.app, now });
    const count = async () => {
      const rows = await database.owner.sql<{ id: string }[]>`
        select id from contact where household_id = ${father.householdId} order by id`;
      return rows.map((row) => row.id);
    };
    await forget(WEDNESDAY_AFTERNOON.add({ hours: 720 }));
    expect(await count()).toEqual([id, kept].sort());
    await forget(WEDNESDAY_AFTERNOON.add({ hours: 720, milliseconds: 1 }));
    expect(await count()).toEqual([kept]);
    await expect(restore(father, id)).rejects.toMatchObject({ code: "contact-not-found" });
  });

  it("are fifty at the most, put back ones too", async () => {
    const first = await add(database, father, "A");
    await remove(father, first);
    await familyContext(database, father, async (ctx) => {
      for (let n = 0; n < CONTACTS_LIMIT; n += 1) await addContact(ctx, contactInput([father.childId]));
    });
    const tooMany = { code: "too-many-contacts" };
    await expect(add(database, mother, "Z")).rejects.toMatchObject(tooMany);
    await expect(restore(mother, first)).rejects.toMatchObject(tooMany);
  });

  it("are for children of the household, one at the least", async () => {
    const stranger = await makeHousehold(database, father.commune);
    const canteen = await makeActivity(database, father.commune, { on: [] });
    const childId = await makeChild(database, father.commune, stranger.householdId, {
      firstName: "Max",
      enrolledIn: [canteen],
    });
    for (const children of [[childId], [father.childId, childId], []])
      await expect(
        familyContext(database, father, (ctx) => addContact(ctx, contactInput(children))),
      ).rejects.toMatchObject({ code: "child-not-found" });
    expect(await orderOf(database, father)).toEqual([]);
  });

  it("are never seen from the child's other household", async () => {
    const other = { ...(await makeHousehold(database, father.commune)), childId: father.childId };
    await moveIn(database, father.commune, other.householdId, father.childId);
    const id = await add(database, father, "Odette");
    expect((await list(other)).lists).toEqual({ pickup: [], emergency: [] });
    await expect(list(other, id)).rejects.toMatchObject({ code: "contact-not-found" });
    await expect(familyContext(database, other, (ctx) => getContactForm(ctx, id))).rejects.toMatchObject({
      code: "contact-not-found",
    });
  });
});
