import { Temporal } from "temporal-polyfill";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openDatabase } from "@/db/client";
import { inCommune } from "@/db/tenant";
import type { Commune, StaffActor, StaffContext } from "@/lib/context";
import { getCommuneSettings } from "@/lib/desk/commune/get-commune-settings";
import { getFirstSteps } from "@/lib/desk/commune/get-first-steps";
import { countWaiting } from "@/lib/desk/requests/count-waiting";
import { listDayNumbers } from "@/lib/reservations/planning/list-day-numbers";
import { makeActivity } from "@/tests/factories/activity";
import { makeCommune, makeSchoolHolidays } from "@/tests/factories/commune";
import { staffContext, WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import { makeHousehold } from "@/tests/factories/family";
import { makeStaff } from "@/tests/factories/staff";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

describe("the first steps of a commune", () => {
  let database: TestDatabase;
  let commune: Commune;
  let administrator: StaffActor;

  beforeAll(async () => {
    database = await createTestDatabase();
    await makeSchoolHolidays(database);
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    commune = await makeCommune(database, { slug: `vide-${uuidv7().slice(-12)}`, schoolZone: "own" });
    administrator = await makeStaff(database, commune);
  });

  const look = (now = WEDNESDAY_AFTERNOON, of = commune) =>
    staffContext(database, of, administrator, getFirstSteps, now);
  const undone = async (now?: Temporal.Instant) =>
    (await look(now)).steps.filter((step) => !step.done).map((step) => step.key);
  const ESSENTIAL = ["commune", "calendar", "sites", "regulations", "activities", "openings"];
  const LATER = ["agents", "families", "invitations", "news"];
  const { sql } = { sql: (...args: Parameters<TestDatabase["owner"]["sql"]>) => database.owner.sql(...args) };

  it("are all to come in an empty one, beside a neighbour that has everything", async () => {
    const full = await makeCommune(database, { slug: `pleine-${uuidv7().slice(-12)}` });
    await makeActivity(database, full, { on: ["2024-06-03"] });
    await makeHousehold(database, full);
    expect(await undone()).toEqual([...ESSENTIAL, ...LATER]);
    expect(await look()).toMatchObject({ left: 6, schoolYear: "2023-2024" });
  });

  it("are done one after the other", async () => {
    await sql`update commune set version = 2 where id = ${commune.id}`;
    expect(await undone()).not.toContain("commune");
    await sql`insert into commune_holiday (commune_id, id, starts_on, until, label)
      values (${commune.id}, ${uuidv7()}, '2023-12-16', '2024-01-22', 'Été austral')`;
    expect(await undone()).not.toContain("calendar");
    await makeActivity(database, commune, { on: ["2024-05-21"] });
    expect(await undone()).toEqual(["openings", ...LATER]);
    await makeActivity(database, commune, { on: ["2024-05-22"] });
    expect(await undone()).toEqual(LATER);
    expect((await look()).left).toBe(0);
    await makeStaff(database, commune, "gestionnaire");
    await makeHousehold(database, commune);
    expect(await undone()).toEqual(["news"]);
  });

  it("take what was put away for not there", async () => {
    await makeActivity(database, commune, { on: [] });
    for (const table of ["site", "regulation", "activity"] as const)
      await sql`update ${database.owner.sql(table)} set archived_at = now() where commune_id = ${commune.id}`;
    expect(await undone()).toEqual(expect.arrayContaining(["sites", "regulations", "activities"]));
  });

  it("ask for the holidays of the school year that comes", async () => {
    const zoned = { ...commune, schoolZone: "B" };
    const calendar = async (now: string, of: Commune) =>
      (await look(Temporal.Instant.from(now), of)).steps.find(({ key }) => key === "calendar")?.done;
    expect(await calendar("2024-06-15T10:00:00Z", zoned)).toBe(true);
    expect(await calendar("2031-06-15T10:00:00Z", zoned)).toBe(false);
    expect((await look(Temporal.Instant.from("2024-06-30T10:00:00Z"))).schoolYear).toBe("2023-2024");
    expect((await look(Temporal.Instant.from("2024-07-01T10:00:00Z"))).schoolYear).toBe("2024-2025");
    const austral = { ...commune, schoolYearMonth: 1 };
    expect((await look(Temporal.Instant.from("2024-07-01T10:00:00Z"), austral)).schoolYear).toBe("2024");
  });

  it("are one statement, so that the desk's first page stays within its eight", async () => {
    const sent: string[] = [];
    const overheard = openDatabase(database.appUrl, { pool: 1, onStatement: (text) => sent.push(text) });
    const count = (page: (ctx: StaffContext) => Promise<unknown>) =>
      inCommune(overheard, commune.id, async (tx) => {
        sent.length = 0;
        await page({ commune, actor: administrator, now: WEDNESDAY_AFTERNOON, tx });
        return sent.length;
      });
    expect(await count(getFirstSteps)).toBe(1);
    expect(await count(getCommuneSettings)).toBe(1);
    const first = (ctx: StaffContext) =>
      Promise.all([countWaiting(ctx), listDayNumbers(ctx, undefined), getFirstSteps(ctx)]);
    const sum = await count(first);
    expect(sum).toBeGreaterThan(2);
    expect(sum).toBeLessThanOrEqual(8);
    await overheard.close();
  });
});
