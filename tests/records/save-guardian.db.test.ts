import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fieldPolicy } from "@/db/schema";
import type { Commune } from "@/lib/context";
import { listWishes } from "@/lib/records/changes/list-wishes";
import { sayDone } from "@/lib/records/changes/say-outcome";
import { withdrawChange } from "@/lib/records/changes/withdraw-change";
import { listOwnGuardians } from "@/lib/records/guardians/list-own-guardians";
import { makeCommune } from "@/tests/factories/commune";
import { familyContext } from "@/tests/factories/context";
import { makeHousehold } from "@/tests/factories/family";
import { makeGuardian } from "@/tests/factories/guardian";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { type Home, listChangesOf, openGuardian, TYPED } from "./records.scenes";

const NOTHING = { kind: "saved", applied: 0, waiting: 0, withdrawn: 0, toProve: false };

describe("a guardian's file", () => {
  let database: TestDatabase;
  let here: Commune;
  let home: Home & { householdId: string };
  let marie: Home;
  let id: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    here = await makeCommune(database);
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    home = await makeHousehold(database, here);
    id = home.guardian.guardianId;
    marie = {
      commune: here,
      guardian: await makeGuardian(database, here, home.householdId, { firstName: "Marie" }),
    };
    const { send } = await openGuardian(database, home);
    await send(TYPED);
    // Birth dates are looked at by the commune: here it has said yes to all that was asked.
    await database.owner.sql`update guardian set birth_date = '1985-04-17' where id = ${id}`;
    await database.owner.sql`delete from record_change where commune_id = ${here.id}`;
  });

  const read = async () => {
    const [row] = await database.owner.sql<Record<string, unknown>[]>`
      select last_name, city, mobile_phone, employer, receives_bills from guardian where id = ${id}`;
    return row;
  };
  const wishes = (who: Home = home) => familyContext(database, who, listWishes);

  it("keeps at once what nobody has to look at, with what it was before", async () => {
    const { send } = await openGuardian(database, home);
    expect(await send({ city: "Reims", mobilePhone: "0470 12 34 56", mobilePhoneCountry: "BE" })).toEqual({
      ...NOTHING,
      applied: 2,
    });
    expect(await read()).toMatchObject({ city: "Reims", mobile_phone: "+32470123456" });
    expect(await listChangesOf(database, id)).toMatchObject([
      { field: "city", before: "Saint-Aubin", after: "Reims", state: "applied" },
      { field: "mobilePhone", before: "+33612345678", after: "+32470123456", state: "applied" },
    ]);
    const found = await database.owner.sql`
      select 1 from search_word where household_id = ${home.householdId} and word = '0032470123456'`;
    expect(found).toHaveLength(1);
  });

  it("lets the commune look at a name first, and shows the wish beside what counts", async () => {
    const { send } = await openGuardian(database, home);
    expect(await send({ lastName: "D’Haëne" })).toEqual({ ...NOTHING, waiting: 1 });
    expect(await read()).toMatchObject({ last_name: "DUPONT" });
    const [card] = await familyContext(database, marie, async (ctx) =>
      (await listOwnGuardians(ctx)).filter((one) => one.id === id),
    );
    expect(card).toMatchObject({ name: "M. François DUPONT" });
    expect(card?.wishes).toMatchObject([{ label: "Nom", text: "D’Haëne", standing: "DUPONT" }]);
    // The form shows the wish: sending it as it is asks for nothing more.
    const again = await openGuardian(database, home);
    expect(again.values.lastName).toBe("D’Haëne");
    expect(await again.send()).toEqual(NOTHING);
    expect(await wishes()).toHaveLength(1);
  });

  it("follows what the commune chose, field by field", async () => {
    const chosen = { communeId: here.id, subject: "guardian" as const };
    await database.owner.drizzle.insert(fieldPolicy).values([
      { ...chosen, field: "lastName", mode: "immediate" },
      { ...chosen, field: "city", mode: "review" },
    ]);
    const { send } = await openGuardian(database, home);
    expect(await send({ lastName: "O'Brien", city: "Reims" })).toEqual({
      ...NOTHING,
      applied: 1,
      waiting: 1,
    });
    expect(await read()).toMatchObject({ last_name: "O'Brien", city: "Saint-Aubin" });
    await database.owner.sql`delete from field_policy where commune_id = ${here.id}`;
  });

  it("puts a newer wish in the older one's place, and drops it when what counts is wanted again", async () => {
    await (await openGuardian(database, home)).send({ lastName: "MARTIN" });
    await (await openGuardian(database, home)).send({ lastName: "N'Guyen" });
    expect(await wishes()).toMatchObject([{ after: "N'Guyen" }]);
    const back = await (await openGuardian(database, home)).send({ lastName: "DUPONT" });
    expect(back).toEqual({ ...NOTHING, withdrawn: 1 });
    expect(back.kind === "saved" && sayDone(back)).toBe("retire");
    expect(await wishes()).toEqual([]);
    expect((await listChangesOf(database, id)).map(({ state }) => state)).toEqual(["replaced", "withdrawn"]);
  });

  it("takes a wish back, once, for the household alone", async () => {
    await (await openGuardian(database, home)).send({ lastName: "MARTIN" });
    const [wish] = await wishes();
    const changeId = wish?.changeId ?? "";
    const stranger = await makeHousehold(database, here);
    const refused = { code: "change-settled" };
    await expect(
      familyContext(database, stranger, (ctx) => withdrawChange(ctx, { changeId })),
    ).rejects.toMatchObject(refused);
    await familyContext(database, marie, (ctx) => withdrawChange(ctx, { changeId }));
    expect(await listChangesOf(database, id)).toMatchObject([{ state: "withdrawn" }]);
    await expect(
      familyContext(database, home, (ctx) => withdrawChange(ctx, { changeId })),
    ).rejects.toMatchObject(refused);
  });

  it("writes nothing when nothing was changed", async () => {
    const { send } = await openGuardian(database, home);
    expect(await send()).toEqual(NOTHING);
    expect(await listChangesOf(database, id)).toEqual([]);
  });

  it("tells the later of two whose value it would undo, and lets them choose", async () => {
    const mine = await openGuardian(database, home);
    const hers = await openGuardian(database, marie, id);
    await hers.send({ city: "Épernay", employer: "Cave d’Aÿ" });
    const outcome = await mine.send({ city: "Reims", addressLine: "3 quai de la Vesle" });
    expect(outcome).toMatchObject({
      kind: "conflict",
      conflicts: [
        {
          field: "city",
          label: "Ville",
          mine: "Reims",
          theirs: "Épernay",
          by: "Marie DUPONT",
          at: "22/05/2024 à 16h29",
        },
      ],
    });
    // Nothing was written, not even what nobody else had touched.
    expect(await listChangesOf(database, id)).toHaveLength(2);
    const base = outcome.kind === "conflict" ? outcome.base : "";
    const typed = { city: "Reims", addressLine: "3 quai de la Vesle" };
    // What Marie filled in elsewhere stays, though the form still shows it as it was.
    expect(await mine.send(typed, { base, take: ["city"] })).toMatchObject({ applied: 1 });
    expect(await read()).toMatchObject({ city: "Épernay", employer: "Cave d’Aÿ" });
  });

  it("asks again about what was taken when another field meets a change, its box ticked", async () => {
    const mine = await openGuardian(database, home);
    await (await openGuardian(database, marie, id)).send({ city: "Épernay" });
    const typed = { city: "Reims", employer: "Mairie" };
    const first = await mine.send(typed);
    await (await openGuardian(database, marie, id)).send({ employer: "Cave d’Aÿ" });
    const base = first.kind === "conflict" ? first.base : "";
    const second = await mine.send(typed, { base, take: ["city"] });
    expect(second).toMatchObject({
      kind: "conflict",
      conflicts: [
        { field: "city", theirs: "Épernay", taken: true },
        { field: "employer", theirs: "Cave d’Aÿ", taken: false },
      ],
    });
    const again = second.kind === "conflict" ? second.base : "";
    expect(await mine.send(typed, { base: again, take: ["city"] })).toMatchObject({ applied: 1 });
    expect(await read()).toMatchObject({ city: "Épernay", employer: "Mairie" });
  });

  it("keeps one's own when it is sent again, and what the other changed elsewhere", async () => {
    const mine = await openGuardian(database, home);
    await (await openGuardian(database, marie, id)).send({ city: "Épernay", employer: "Cave d’Aÿ" });
    const outcome = await mine.send({ city: "Reims" });
    const base = outcome.kind === "conflict" ? outcome.base : "";
    // Without scripts, the field that the other one filled comes back as it was shown at first.
    const again = await openGuardian(database, home);
    await again.send({ city: "Reims" }, { base });
    expect(await read()).toMatchObject({ city: "Reims", employer: "Cave d’Aÿ" });
  });

  it("leaves alone what the other one changed and one did not", async () => {
    const mine = await openGuardian(database, home);
    await (await openGuardian(database, marie, id)).send({ city: "Épernay" });
    expect(await mine.send({ employer: "Mairie" })).toMatchObject({ applied: 1 });
    expect(await read()).toMatchObject({ city: "Épernay", employer: "Mairie" });
  });

  it("asks rather than overwrites when what the form showed is not known", async () => {
    const mine = await openGuardian(database, home);
    expect(await mine.send({ city: "Reims" }, { base: "{" })).toMatchObject({ kind: "conflict" });
  });

  it("does not know another household's guardian, nor one who is not", async () => {
    const stranger = await makeHousehold(database, here);
    const mine = await openGuardian(database, home);
    await expect(mine.send({ city: "Reims" }, { as: stranger })).rejects.toMatchObject({ code: "not-found" });
    await expect(openGuardian(database, home, uuidv7())).rejects.toMatchObject({ code: "not-found" });
  });

  it.each(["2009-05-22", "1904-05-21", "2030-01-01"])("refuses somebody born on %s", async (birthDate) => {
    const { send } = await openGuardian(database, home);
    await expect(send({ birthDate })).rejects.toMatchObject({ code: "birth-date-guardian" });
  });
});
