import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Commune, StaffActor } from "@/lib/context";
import { getFamily } from "@/lib/desk/families/get-family";
import { setAuthority } from "@/lib/desk/families/set-authority";
import { getHistory } from "@/lib/desk/history/get-history";
import type { HistorySearch } from "@/lib/desk/history/schemas";
import { decideChanges } from "@/lib/records/decisions/decide-changes";
import { makeActivity } from "@/tests/factories/activity";
import { askChanges } from "@/tests/factories/change";
import { moveIn } from "@/tests/factories/child";
import { makeCommune } from "@/tests/factories/commune";
import { staffContext, WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import { type Family, makeFamily } from "@/tests/factories/family";
import { makeStaff } from "@/tests/factories/staff";
import { plain } from "@/tests/setup/plain";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

describe("a family's file at the desk", () => {
  let database: TestDatabase;
  let commune: Commune;
  let agent: StaffActor;
  let family: Family;
  let other: Family;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    commune = await makeCommune(database, { slug: `ville-${uuidv7().slice(-12)}` });
    agent = await makeStaff(database, commune, "gestionnaire");
    const canteen = await makeActivity(database, commune, { name: "Cantine", on: [] });
    family = await makeFamily(database, commune, [canteen]);
    other = await makeFamily(database, commune, [canteen], "Ana");
  });

  const read = (as = agent) =>
    staffContext(database, commune, as, (ctx) => getFamily(ctx, family.householdId));
  const history = (search: HistorySearch = {}, of = family) =>
    staffContext(database, commune, agent, (ctx) => getHistory(ctx, of.householdId, search));
  const authority = (hasAuthority: boolean, as = agent, id = family.guardian.guardianId) =>
    staffContext(database, commune, as, (ctx) => setAuthority(ctx, { guardianId: id, hasAuthority }));

  it("says all of each guardian, with telephones as they are read", async () => {
    await database.owner.sql`update guardian set birth_date = '1984-02-29', mobile_phone = '+33612345678',
      landline = '+3226396666', address_line = '12 rue du Lac', postcode = '1000', city = 'Bruxelles', country = 'BE',
      employer = 'O’Brien & fils', employer_landline = '+33123456789', receives_bills = true
      where id = ${family.guardian.guardianId}`;
    const [guardian] = (await read()).guardians;
    expect(guardian).toMatchObject({
      born: "29/02/1984",
      address: "12 rue du Lac, 1000 Bruxelles, Belgique",
      employer: "O’Brien & fils",
      receivesBills: true,
      hasAuthority: true,
      canSetAuthority: true,
      addressIs: "own",
    });
    expect(
      [guardian?.phone, guardian?.landline, guardian?.employerPhones[0]].map((one) => plain(one ?? "")),
    ).toEqual(["06 12 34 56 78", "+32 2 639 66 66", "01 23 45 67 89"]);
  });

  it("says whose address it is as well, of who has no account", async () => {
    const id = family.guardian.guardianId;
    const addressIs = async () => (await read()).guardians[0]?.addressIs;
    await database.owner.sql`update guardian set account_id = null, email = 'a@exemple.fr' where id = ${id}`;
    expect(await addressIs()).toBe("own");
    await database.owner
      .sql`update guardian set email = 'a@exemple.fr' where id = ${other.guardian.guardianId}`;
    expect(await addressIs()).toBe("shared");
    await database.owner.sql`update guardian set email = ${other.guardian.email} where id = ${id}`;
    expect(await addressIs()).toBe("taken");
  });

  it("names its contacts in their order, and leaves out who was taken off", async () => {
    const { guardianId } = family.guardian;
    const add = (name: string, position: number, removed = false) => database.owner.sql`
      insert into contact (commune_id, id, household_id, kind, first_name, last_name, phone, relation, position,
        added_by, added_at, removed_at, removed_by)
      values (${commune.id}, ${uuidv7()}, ${family.householdId}, 'pickup', ${name}, 'DUPONT', '+33612345678',
        'grand-mère', ${position}, ${guardianId}, now(), ${removed ? WEDNESDAY_AFTERNOON.toString() : null},
        ${removed ? guardianId : null}) returning id`;
    await add("Zoé", 2);
    const [first] = await add("Ida", 1);
    await add("Max", 3, true);
    await database.owner.sql`insert into contact_child (commune_id, contact_id, child_id)
      values (${commune.id}, ${first?.id}, ${family.childId})`;
    const { contacts } = await read();
    expect(contacts.map(({ name, children }) => [name, children])).toEqual([
      ["Ida DUPONT", "Paul"],
      ["Zoé DUPONT", ""],
    ]);
    expect(contacts[0]).toMatchObject({
      kind: "pickup",
      relation: "grand-mère",
      phoneHref: "tel:+33612345678",
    });
  });

  it("says what waits, to who may read it, and who confirmed it this school year", async () => {
    expect((await read()).confirmed).toBeNull();
    await database.owner.sql`insert into household_confirmation
      (commune_id, household_id, school_year, guardian_id, confirmed_at)
      values (${commune.id}, ${family.householdId}, 2022, ${family.guardian.guardianId}, '2022-09-03T10:00:00Z')`;
    expect((await read()).confirmed).toBeNull();
    await database.owner.sql`update household_confirmation set school_year = 2023
      where commune_id = ${commune.id}`;
    const { submissionId } = await askChanges(database, family, [
      { field: "lastName", before: "DUPONT", after: "DURAND" },
    ]);
    expect(await read()).toMatchObject({
      confirmed: { date: "03/09/2022", name: "François DUPONT" },
      pending: [{ id: submissionId, person: "François DUPONT", fields: ["Nom"] }],
    });
    const regisseur = await makeStaff(database, commune, "regisseur");
    expect(await read(regisseur)).toMatchObject({ pending: null, guardians: [{ canSetAuthority: false }] });
  });

  it("keeps parental authority, and who took it off, in its history and in the trail", async () => {
    await authority(false);
    await authority(false);
    expect((await read()).guardians[0]?.hasAuthority).toBe(false);
    expect((await history()).rows).toMatchObject([
      { label: "Autorité parentale", before: "Oui", after: "Non", who: "Agathe Mairie", byStaff: true },
    ]);
    const trail = await database.owner.sql`select action from audit_entry
      where commune_id = ${commune.id} and subject_id = ${family.guardian.guardianId}`;
    expect(trail.map(({ action }) => action)).toEqual(["record-changed"]);
    const regisseur = await makeStaff(database, commune, "regisseur");
    await expect(authority(true, regisseur)).rejects.toMatchObject({ code: "forbidden" });
    await expect(authority(true, agent, uuidv7())).rejects.toMatchObject({ code: "not-found" });
  });

  it("has every change in its history, with its answer, of everybody or of one", async () => {
    const asked = await askChanges(database, family, [
      { field: "lastName", before: "DUPONT", after: "DURAND" },
      { field: "employer", before: null, after: "Mairie", state: "applied" },
    ]);
    await askChanges(
      database,
      family,
      [{ field: "birthDate", before: "2015-03-12", after: "2015-03-14", ofChild: true }],
      WEDNESDAY_AFTERNOON.add({ hours: 1 }),
    );
    await staffContext(database, commune, agent, (ctx) =>
      decideChanges(ctx, {
        submissionId: asked.submissionId,
        decisions: [{ changeId: asked.changeIds[0] ?? "", accept: false, word: "Il manque l’acte." }],
      }),
    );
    const { rows, people, family: name } = await history();
    expect(name).toBe("DUPONT");
    expect(people.map((one) => one.name)).toEqual(["François DUPONT", "Paul DUPONT"]);
    expect(
      rows.map(({ whose, label, before, after, state, word }) => [whose, label, before, after, state, word]),
    ).toEqual([
      ["Paul DUPONT", "Date de naissance", "12/03/2015", "14/03/2015", "pending", null],
      ["François DUPONT", "Employeur", "—", "Mairie", "applied", null],
      ["François DUPONT", "Nom", "DUPONT", "DURAND", "refused", "Il manque l’acte."],
    ]);
    expect((await history({ personne: family.childId })).rows).toHaveLength(1);
    expect((await history({ personne: other.guardian.guardianId })).rows).toHaveLength(3);
    expect((await history({}, other)).rows).toEqual([]);
  });

  it("shows a child's changes in both of its households, and a guardian's in one", async () => {
    await moveIn(database, commune, other.householdId, family.childId);
    await askChanges(database, family, [
      { field: "firstName", before: "Paul", after: "Paulo", ofChild: true },
    ]);
    await askChanges(database, family, [{ field: "employer", before: null, after: "Mairie" }]);
    expect((await history({}, other)).rows.map(({ label }) => label)).toEqual(["Prénom"]);
  });

  it("turns its pages at fifty, and is not found from another commune", async () => {
    for (let index = 0; index < 51; index += 1)
      await askChanges(database, family, [
        { field: "employer", before: String(index), after: String(index + 1), state: "applied" },
      ]);
    expect(await history()).toMatchObject({ page: 1, hasOlder: true });
    expect((await history()).rows).toHaveLength(50);
    expect((await history({ page: 2 })).rows).toHaveLength(1);
    const far = await makeCommune(database, { slug: `autre-${uuidv7().slice(-12)}` });
    const stranger = await makeStaff(database, far);
    const tried = staffContext(database, far, stranger, (ctx) => getHistory(ctx, family.householdId, {}));
    await expect(tried).rejects.toMatchObject({ code: "not-found" });
  });
});
