import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addHoliday } from "@/lib/catalogue/holidays/add-holiday";
import { changeHoliday } from "@/lib/catalogue/holidays/change-holiday";
import { dropHoliday } from "@/lib/catalogue/holidays/drop-holiday";
import { getCalendarYear } from "@/lib/catalogue/holidays/get-calendar-year";
import { listHolidays } from "@/lib/catalogue/holidays/list-holidays";
import { restoreHoliday } from "@/lib/catalogue/holidays/restore-holiday";
import { addHolidayInput, changeHolidayInput } from "@/lib/catalogue/holidays/schemas";
import type { HolidayRow } from "@/lib/catalogue/holidays/views";
import type { Commune, StaffActor, StaffContext } from "@/lib/context";
import { makeActivity } from "@/tests/factories/activity";
import { makeCommune, makeSchoolHolidays } from "@/tests/factories/commune";
import { staffContext } from "@/tests/factories/context";
import { makeStaff } from "@/tests/factories/staff";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

/** Zone B, as it is shipped. */
const WINTER = { label: "Vacances d’hiver", from: "2024-02-24", until: "2024-03-11" };
const YEAR = 2023;
let number = 0;

describe("the holidays of a commune", () => {
  let database: TestDatabase;
  let commune: Commune;
  let agent: StaffActor;
  const at = <T>(work: (ctx: StaffContext) => Promise<T>, actor = agent) =>
    staffContext(database, commune, actor, work);
  const rows = async (year = YEAR) => (await at((ctx) => listHolidays(ctx, year))).rows;
  const rowOf = async (label: string): Promise<HolidayRow> => {
    const found = (await rows()).find((row) => row.label === label);
    if (!found) throw new RangeError(`There are ${label}.`);
    return found;
  };
  const named = ({ key, base }: HolidayRow) => ({ key, was: base });
  const change = (row: HolidayRow, fields: object) =>
    at((ctx) =>
      changeHoliday(
        ctx,
        changeHolidayInput.parse({
          label: row.label,
          from: row.from,
          until: row.until,
          ...named(row),
          ...fields,
        }),
      ),
    );
  const add = (fields: object) => at((ctx) => addHoliday(ctx, addHolidayInput.parse(fields)));

  beforeAll(async () => {
    database = await createTestDatabase();
    await makeSchoolHolidays(database);
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    number += 1;
    commune = await makeCommune(database, { slug: `vacances-${number}` });
    agent = await makeStaff(database, commune);
  });

  it("are those of its zone until it says otherwise", async () => {
    expect(await rowOf(WINTER.label)).toMatchObject({ ...WINTER, kind: "zone", official: null });
    expect((await rows()).every(({ kind }) => kind === "zone")).toBe(true);
  });

  it("take its own dates, and come back to the official ones", async () => {
    await change(await rowOf(WINTER.label), { from: "2024-02-23", until: "2024-03-12" });
    const corrected = await rowOf(WINTER.label);
    expect(corrected).toMatchObject({ kind: "corrected", from: "2024-02-23", until: "2024-03-12" });
    expect(corrected.official).toContain("du samedi 24 février au dimanche 10 mars 2024");
    await at((ctx) => restoreHoliday(ctx, named(corrected)));
    expect(await rowOf(WINTER.label)).toMatchObject({ ...WINTER, kind: "zone" });
  });

  it("can be school instead, and holidays again", async () => {
    await at(async (ctx) => dropHoliday(ctx, named(await rowOf("Pont de l’Ascension"))));
    const withdrawn = await rowOf("Pont de l’Ascension");
    expect(withdrawn.kind).toBe("withdrawn");
    const marksOf = async () => {
      const { months } = await at((ctx) => getCalendarYear(ctx, YEAR));
      const days = months.flatMap(({ weeks }) => weeks.flat());
      return days.find((day) => day?.date === "2024-05-10")?.marks.map(({ kind }) => kind);
    };
    expect(await marksOf()).toEqual([]);
    await at((ctx) => restoreHoliday(ctx, named(withdrawn)));
    expect(await marksOf()).toEqual(["school-holiday"]);
  });

  it("have stretches of its own, which go when they are removed", async () => {
    await add({ label: "Pont", from: "2024-05-17", until: "2024-05-21" });
    const own = await rowOf("Pont");
    expect(own.kind).toBe("own");
    await at((ctx) => dropHoliday(ctx, named(own)));
    expect((await rows()).map(({ label }) => label)).not.toContain("Pont");
  });

  it("leave a trail of before and after", async () => {
    await change(await rowOf(WINTER.label), { from: "2024-02-23" });
    const [line] = await database.owner.sql<{ changes: unknown; subject_kind: string }[]>`
      select changes, subject_kind from audit_entry
      where commune_id = ${commune.id} and action = 'holidays-changed'`;
    expect(line).toEqual({
      subject_kind: "holiday",
      changes: [{ field: "Premier jour de vacances", before: "24 février 2024", after: "23 février 2024" }],
    });
  });

  it.each([
    ["a day in common at the start", "2024-03-10", "2024-03-12"],
    ["a day in common at the end", "2024-02-20", "2024-02-25"],
    ["all of it", "2024-02-20", "2024-03-20"],
    ["a part of it", "2024-02-27", "2024-02-28"],
  ])("refuse another one that has %s", async (_, from, until) => {
    await expect(add({ label: "Autre", from, until })).rejects.toMatchObject({
      code: "holiday-overlaps",
      params: { label: WINTER.label, from: "24 février 2024", until: "10 mars 2024" },
    });
  });

  it("may begin on the day of return of another, and end on its first", async () => {
    await add({ label: "Après", from: "2024-03-11", until: "2024-03-12" });
    await add({ label: "Avant", from: "2024-02-23", until: "2024-02-24" });
    expect(await rowOf("Après")).toMatchObject({ kind: "own" });
  });

  it("do not come back over what has taken their place", async () => {
    await at(async (ctx) => dropHoliday(ctx, named(await rowOf(WINTER.label))));
    await add({ label: "Hiver de l’académie", from: "2024-02-26", until: "2024-03-04" });
    const withdrawn = await rowOf(WINTER.label);
    await expect(at((ctx) => restoreHoliday(ctx, named(withdrawn)))).rejects.toMatchObject({
      code: "holiday-overlaps",
    });
  });

  it.each([
    ["without a name", { label: " " }],
    ["with too long a name", { label: "v".repeat(101) }],
    ["that end before they begin", { from: "2024-03-11", until: "2024-02-24" }],
    ["that end as they begin", { until: "2024-02-24" }],
    ["of more than a hundred days", { until: "2024-06-04" }],
    ["of a day that does not exist", { from: "2024-02-30" }],
    ["of another century", { from: "1924-02-24", until: "1924-03-01" }],
  ])("refuse dates %s", (_, fields) => {
    expect(addHolidayInput.safeParse({ ...WINTER, ...fields }).success).toBe(false);
    expect(addHolidayInput.safeParse({ ...WINTER, until: "2024-06-03" }).success).toBe(true);
  });

  it("tell the second of two agents that the first was quicker", async () => {
    const shown = await rowOf(WINTER.label);
    await change(shown, { until: "2024-03-12" });
    await expect(change(shown, { until: "2024-03-13" })).rejects.toMatchObject({ code: "holiday-changed" });
    await expect(at((ctx) => dropHoliday(ctx, named(shown)))).rejects.toMatchObject({
      code: "holiday-changed",
    });
    expect(await rowOf(WINTER.label)).toMatchObject({ until: "2024-03-12" });
  });

  it("say how many days that are open they close, and how many they leave unopened", async () => {
    await makeActivity(database, commune, { on: ["2024-05-23", "2024-05-24", "2024-05-28", "2024-05-30"] });
    const misplaced = async () => (await at((ctx) => listHolidays(ctx, YEAR))).misplaced;
    // Monday 27 and Wednesday 29 are school days between others that are open.
    expect(await misplaced()).toEqual({ open: 0, missing: 2 });
    await add({ label: "Pont", from: "2024-05-27", until: "2024-05-29" });
    expect(await misplaced()).toEqual({ open: 1, missing: 1 });
  });

  it("are all its own where it follows no zone, in a school year that begins in August", async () => {
    commune = await makeCommune(database, {
      slug: `ile-${number}`,
      schoolZone: "own",
      timeZone: "Indian/Reunion",
      publicHolidays: "reunion",
      schoolYearMonth: 8,
    });
    agent = await makeStaff(database, commune);
    expect(await rows(2024)).toEqual([]);
    await add({ label: "Été austral", from: "2024-12-21", until: "2025-01-27" });
    const year = await at((ctx) => getCalendarYear(ctx, 2024));
    expect(year.months[0]?.id).toBe("2024-08");
    expect(year.holidays.map(({ label }) => label)).toEqual(["Été austral"]);
    expect(year.publicHolidays.map(({ label }) => label)).toContain("Abolition de l’esclavage");
  });

  it.each([
    "regisseur",
    "animateur",
  ] as const)("are not for a %s to change, whose year they are", async (role) => {
    const other = await makeStaff(database, commune, role);
    const refused = { code: "forbidden" };
    await expect(at((ctx) => listHolidays(ctx), other)).rejects.toMatchObject(refused);
    const input = addHolidayInput.parse({ label: "Pont", from: "2024-05-17", until: "2024-05-18" });
    await expect(at((ctx) => addHoliday(ctx, input), other)).rejects.toMatchObject(refused);
    expect((await at((ctx) => getCalendarYear(ctx), other)).name).toBe("2023-2024");
  });
});
