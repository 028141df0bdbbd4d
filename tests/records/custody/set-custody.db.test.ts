import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Commune, StaffActor } from "@/lib/context";
import { getChildHomes } from "@/lib/desk/custody/get-child-homes";
import { type CustodyInput, custodySent } from "@/lib/records/custody/schemas";
import { setCustody } from "@/lib/records/custody/set-custody";
import { makeActivity } from "@/tests/factories/activity";
import { makeCommune } from "@/tests/factories/commune";
import { staffContext } from "@/tests/factories/context";
import { makeOtherHome } from "@/tests/factories/custody";
import { type Family, makeFamily, makeHousehold } from "@/tests/factories/family";
import { makeStaff } from "@/tests/factories/staff";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

describe("the calendar of custody", () => {
  let database: TestDatabase;
  let commune: Commune;
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
    father = await makeFamily(database, commune, [await makeActivity(database, commune, { on: [] })]);
    mother = await makeOtherHome(database, father);
  });

  const input = (change: Partial<CustodyInput> = {}): CustodyInput => ({
    childId: father.childId,
    startsOn: "2024-09-02",
    evenWeeksWith: mother.householdId,
    holidays: "as-weeks",
    firstHalfEvenYears: null,
    days: [],
    ...change,
  });
  const set = (change: Partial<CustodyInput> = {}, by = staff) =>
    staffContext(database, commune, by, (ctx) => setCustody(ctx, input(change)));
  const shown = () =>
    staffContext(database, commune, staff, (ctx) =>
      getChildHomes(ctx, { householdId: father.householdId, childId: father.childId }),
    );
  const days = (from: string, until: string, householdId = father.householdId) => ({
    from,
    until,
    householdId,
  });

  it("gives the odd weeks to whoever does not have the even ones", async () => {
    await set();
    const [row] = await database.owner.sql<{ even: string; odd: string }[]>`
      select even_weeks_with as even, odd_weeks_with as odd from custody_calendar where commune_id = ${commune.id}`;
    expect(row).toEqual({ even: mother.householdId, odd: father.householdId });
  });

  it("comes back as it was set, and takes the place of the one before, dates and all", async () => {
    await set({ days: [days("2024-12-24", "2024-12-26")] });
    const second = {
      evenWeeksWith: null,
      holidays: "halves",
      firstHalfEvenYears: father.householdId,
      days: [days("2025-05-01", "2025-05-04", mother.householdId), days("2025-06-15", "2025-06-15")],
    } as const;
    await set({ ...second, days: [...second.days] });
    expect((await shown()).calendar).toMatchObject({
      ...second,
      startsOn: "2024-09-02",
      evenWeeksWith: "",
      setBy: "Agathe Mairie",
    });
  });

  it("forgets who had the first half when holidays are no longer cut", async () => {
    await set({ holidays: "halves", firstHalfEvenYears: father.householdId });
    await set({ holidays: "as-weeks", firstHalfEvenYears: father.householdId });
    expect((await shown()).calendar).toMatchObject({ holidays: "as-weeks", firstHalfEvenYears: "" });
  });

  it("is refused for halves that are nobody's, and for dates that overlap, even by a day", async () => {
    await expect(set({ holidays: "halves" })).rejects.toMatchObject({ code: "custody-half-missing" });
    const overlapping = [days("2024-12-26", "2024-12-30"), days("2024-12-20", "2024-12-26")];
    await expect(set({ days: overlapping })).rejects.toMatchObject({ code: "custody-days-overlap" });
    await set({ days: [days("2024-12-27", "2024-12-30"), days("2024-12-20", "2024-12-26")] });
  });

  it("names no household but the child's two", async () => {
    const { householdId } = await makeHousehold(database, commune);
    for (const change of [
      { evenWeeksWith: householdId },
      { holidays: "halves", firstHalfEvenYears: householdId } as const,
      { days: [days("2024-12-24", "2024-12-24", householdId)] },
    ])
      await expect(set(change)).rejects.toMatchObject({ code: "not-found" });
    await expect(set({ childId: crypto.randomUUID() })).rejects.toMatchObject({ code: "not-found" });
  });

  it("is for a child of two households, and for who may link them", async () => {
    const alone = await makeFamily(database, commune, [await makeActivity(database, commune, { on: [] })]);
    await expect(set({ childId: alone.childId, evenWeeksWith: alone.householdId })).rejects.toMatchObject({
      code: "child-one-household",
    });
    const clerk = await makeStaff(database, commune, "regisseur");
    await expect(set({}, clerk)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("is in the trail", async () => {
    await set();
    const [line] = await database.owner.sql<{ n: number }[]>`
      select count(*)::int as n from audit_entry
      where commune_id = ${commune.id} and action = 'custody-set' and subject_id = ${father.childId}`;
    expect(line?.n).toBe(1);
  });
});

describe("what a plain form sends of it", () => {
  const HOME = "0190b9e0-0000-7000-8000-000000000001";
  const sent = (rows: Partial<Record<"from" | "until" | "with", string[]>>) =>
    custodySent.safeParse({
      childId: HOME,
      startsOn: "2024-09-02",
      evenWeeksWith: "",
      holidays: "as-weeks",
      firstHalfEvenYears: "",
      "from[]": rows.from ?? [],
      "until[]": rows.until ?? [],
      "with[]": rows.with ?? [],
    });

  it("leaves empty rows out, and takes a day without an end for one day", () => {
    const rows = {
      from: ["", "2024-12-24", ""],
      until: ["", "", ""],
      with: ["", HOME, ""],
    };
    expect(sent(rows).data).toMatchObject({
      evenWeeksWith: null,
      days: [{ from: "2024-12-24", until: "2024-12-24", householdId: HOME }],
    });
  });

  it.each([
    ["an end before its start", ["2024-12-24"], ["2024-12-23"], [HOME], "days.0.until"],
    ["nobody chosen", ["2024-12-24"], ["2024-12-24"], [""], "days.0.householdId"],
    ["no start", [""], ["2024-12-24"], [HOME], "days.0.from"],
    ["a day that does not exist", ["2024-02-30"], ["2024-03-01"], [HOME], "days.0.from"],
    ["a far century", ["2124-02-01"], ["2124-03-01"], [HOME], "days.0.from"],
  ])("refuses %s, and says where", (_, from, until, who, path) => {
    const { error } = sent({ from, until, with: who });
    expect(error?.issues.map((issue) => issue.path.join("."))).toContain(path);
  });

  it("says of whom halves lack the first, at its field", () => {
    const { error } = custodySent.safeParse({
      childId: HOME,
      startsOn: "2024-09-02",
      evenWeeksWith: "",
      holidays: "halves",
      firstHalfEvenYears: "",
    });
    expect(error?.issues.map((issue) => issue.path.join("."))).toEqual(["firstHalfEvenYears"]);
  });

  it("refuses more dates than a calendar has", () => {
    const many = Array.from({ length: 61 }, () => "2024-12-24");
    expect(sent({ from: many, until: many, with: many.map(() => HOME) }).success).toBe(false);
  });
});
