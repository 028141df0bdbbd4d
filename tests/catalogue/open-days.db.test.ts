import { Temporal } from "temporal-polyfill";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createActivities } from "@/lib/catalogue/create-activities";
import { createRegulation } from "@/lib/catalogue/create-regulation";
import { declareClosure } from "@/lib/catalogue/declare-closure";
import { openDays } from "@/lib/catalogue/open-days";
import type { Schedule } from "@/lib/catalogue/rules/regulation";
import { createSites } from "@/lib/communes/create-sites";
import { type Commune, type SystemContext, systemContext } from "@/lib/context";
import { makeCommune, makeSchoolHolidays } from "@/tests/factories/commune";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

const day = (text: string) => Temporal.PlainDate.from(text);
const span = (from: string, until: string) => ({ from: day(from), until: day(until) });
const ALWAYS = { kind: "none" } as const;

describe("opening days", () => {
  let database: TestDatabase;
  let commune: Commune;

  beforeAll(async () => {
    database = await createTestDatabase();
    await makeSchoolHolidays(database);
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    commune = await makeCommune(database, { slug: `c-${uuidv7()}` });
  });

  const inside = <T>(work: (ctx: SystemContext) => Promise<T>) =>
    systemContext(commune, work, { on: database.app, now: Temporal.Instant.from("2024-05-01T10:00:00Z") });

  async function create(ctx: SystemContext, siteId: string, schedule: Schedule): Promise<string> {
    const rule = { validFrom: day("2023-09-01"), booking: ALWAYS, cancellation: ALWAYS };
    const regulationId = await createRegulation(ctx, { name: "Règlement", rules: [rule] });
    const common = { siteId, regulationId, startsAt: "11:30", endsAt: "13:30", capacity: 30 };
    const [id = ""] = await createActivities(ctx, [{ ...common, name: "Cantine", schedule }]);
    return id;
  }
  const openDates = async (activityId: string) => {
    const rows = await database.owner.sql<{ date: string }[]>`
      select service_date::text as date from opening
      where commune_id = ${commune.id} and activity_id = ${activityId} order by 1`;
    return rows.map((row) => row.date);
  };

  it.each<[string, Schedule, [string, string], string[]]>([
    [
      "leaves out Wednesdays, 1 and 8 May and the Ascension",
      { weekdays: [1, 2, 4, 5], season: "term" },
      ["2024-05-06", "2024-05-17"],
      ["2024-05-06", "2024-05-07", "2024-05-13", "2024-05-14", "2024-05-16", "2024-05-17"],
    ],
    [
      "stops on the last day of school and starts again on the day of return",
      { weekdays: [1, 2, 3, 4, 5], season: "term" },
      ["2024-07-04", "2024-09-03"],
      ["2024-07-04", "2024-07-05", "2024-09-02", "2024-09-03"],
    ],
    [
      "opens a centre in the holidays only, but for the public holiday in them",
      { weekdays: [1, 2, 3, 4, 5], season: "holidays" },
      ["2024-10-18", "2024-11-05"],
      [
        ...["2024-10-21", "2024-10-22", "2024-10-23", "2024-10-24", "2024-10-25"],
        ...["2024-10-28", "2024-10-29", "2024-10-30", "2024-10-31"],
      ],
    ],
    [
      "opens all year through",
      { weekdays: [3], season: "all-year" },
      ["2024-12-11", "2025-01-08"],
      ["2024-12-11", "2024-12-18", "2025-01-08"],
    ],
  ])("%s", async (_, schedule, [from, until], expected) => {
    const activityId = await inside(async (ctx) => {
      const [siteId = ""] = await createSites(ctx, [{ name: "École", kind: "school" }]);
      const id = await create(ctx, siteId, schedule);
      expect(await openDays(ctx, [id], span(from, until))).toBeGreaterThan(0);
      return id;
    });
    expect(await openDates(activityId)).toEqual(expected);
  });

  it("heeds the closures of the town, of the site and of the activity, and no other's", async () => {
    const [closed, other] = await inside(async (ctx) => {
      const [here = "", there = ""] = await createSites(ctx, [
        { name: "Ici", kind: "school" },
        { name: "Là", kind: "school" },
      ]);
      const ids = [
        await create(ctx, here, { weekdays: [1, 2, 4, 5], season: "term" }),
        await create(ctx, there, { weekdays: [1, 2, 4, 5], season: "term" }),
      ];
      const close = (date: string, more: { siteId?: string; activityId?: string }) =>
        declareClosure(ctx, { from: day(date), until: day(date).add({ days: 1 }), label: "Fermé", ...more });
      await close("2024-05-27", {});
      await close("2024-05-28", { siteId: here });
      await close("2024-05-30", { activityId: ids[0] });
      await openDays(ctx, ids, span("2024-05-27", "2024-05-31"));
      return ids;
    });
    expect(await openDates(closed ?? "")).toEqual(["2024-05-31"]);
    expect(await openDates(other ?? "")).toEqual(["2024-05-28", "2024-05-30", "2024-05-31"]);
  });

  it("opens a day once, keeps what it holds, and opens nothing of another commune's activity", async () => {
    const activityId = await inside(async (ctx) => {
      const [siteId = ""] = await createSites(ctx, [{ name: "École", kind: "school" }]);
      const id = await create(ctx, siteId, { weekdays: [1], season: "term" });
      expect(await openDays(ctx, [id], span("2024-05-13", "2024-05-13"))).toBe(1);
      return id;
    });
    await database.owner.sql`update opening set capacity = 31, taken = 2 where activity_id = ${activityId}`;
    await inside(async (ctx) => {
      expect(await openDays(ctx, [activityId], span("2024-05-13", "2024-05-27"))).toBe(1);
    });
    const kept = await database.owner.sql`
      select capacity, taken from opening where activity_id = ${activityId} and service_date = '2024-05-13'`;
    expect(kept).toEqual([{ capacity: 31, taken: 2 }]);
    commune = await makeCommune(database, { slug: `n-${uuidv7()}` });
    expect(await inside((ctx) => openDays(ctx, [activityId], span("2024-05-28", "2024-06-28")))).toBe(0);
  });
});
