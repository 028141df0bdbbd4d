import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "@/db/client";
import { declareClosure } from "@/lib/catalogue/declare-closure";
import { type Commune, type StaffActor, systemContext } from "@/lib/context";
import { repeatWeek } from "@/lib/reservations/basket/repeat-week";
import { addPeriod } from "@/lib/reservations/period/add-period";
import { getPeriod } from "@/lib/reservations/period/get-period";
import { previewPeriod } from "@/lib/reservations/period/preview-period";
import type { PeriodInput } from "@/lib/reservations/period/schemas";
import { findMonthPlanning } from "@/lib/reservations/planning/find-month-planning";
import { findWeekPlanning } from "@/lib/reservations/planning/find-week-planning";
import { findYearPlanning } from "@/lib/reservations/planning/find-year-planning";
import { type MadeActivity, makeActivity } from "@/tests/factories/activity";
import { ask, book } from "@/tests/factories/basket";
import { makeCommune } from "@/tests/factories/commune";
import { familyContext, WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import { giveCustody, giveCustodyDays, makeOtherHome } from "@/tests/factories/custody";
import { type Family, makeFamily } from "@/tests/factories/family";
import { makeStaff } from "@/tests/factories/staff";
import { plain } from "@/tests/setup/plain";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

/** Weeks 22 and 24 are even and the mother's, 23 and 25 odd and the father's; 5 June, of his week, is hers. */
const WEEK_22 = ["2024-05-27", "2024-05-28"] as const;
const WEEK_23 = ["2024-06-03", "2024-06-05"] as const;
const WEEK_24 = ["2024-06-10", "2024-06-11"] as const;
const WEEK_25 = ["2024-06-17"] as const;
const OF_THE_OTHER = "Ce jour-là, l’enfant est chez l’autre parent.";

describe("a calendar of custody", () => {
  let database: TestDatabase;
  let commune: Commune;
  let canteen: MadeActivity;
  let staff: StaffActor;
  let father: Family;
  let mother: Family;

  beforeAll(async () => {
    database = await createTestDatabase();
    commune = await makeCommune(database);
    canteen = await makeActivity(database, commune, { on: [...WEEK_22, ...WEEK_23, ...WEEK_24, ...WEEK_25] });
    staff = await makeStaff(database, commune);
    father = await makeFamily(database, commune, [canteen]);
    mother = await makeOtherHome(database, father);
    const [even, odd] = [mother.householdId, father.householdId];
    await giveCustody(database, { commune, childId: father.childId, staff, even, odd });
    await giveCustodyDays(database, mother, ["2024-06-05", "2024-06-05"]);
  });
  afterAll(() => database.drop());

  const weekOf = (family: Family, week: string) =>
    familyContext(database, family, (ctx) => findWeekPlanning(ctx, { week }));
  const period = (change: Partial<PeriodInput> = {}): PeriodInput => ({
    wish: "book",
    from: "2024-05-27",
    until: "2024-06-17",
    parity: "every",
    profiles: [{ childId: father.childId, activityId: canteen.id, weekdays: [1, 2, 3] }],
    ...change,
  });
  const leftOut = async (family: Family, input = period()) => {
    const { added, reasons } = await familyContext(database, family, (ctx) => previewPeriod(ctx, input));
    const theirs = reasons.find(({ reason }) => plain(reason) === OF_THE_OTHER);
    return { added, theirs: theirs?.dates.map(plain) ?? [] };
  };

  it("marks the other household's days in the week, and says whose week it is", async () => {
    const hers = await weekOf(mother, "2024-05-27");
    expect(hers?.week.custody).toBe("Semaine chez vous.");
    expect(hers?.week.days.some((day) => day.elsewhere)).toBe(false);
    const his = await weekOf(father, "2024-05-27");
    expect(his?.week.custody).toBe("Semaine chez l’autre parent.");
    expect(his?.week.days.every((day) => day.elsewhere)).toBe(true);
  });

  it("names the days of a week that is neither's alone", async () => {
    const { week } = (await weekOf(father, "2024-06-03")) ?? {};
    expect(plain(week?.custody ?? "")).toBe("Chez l’autre parent : mercredi 5 juin.");
    expect(week?.days.map((day) => day.elsewhere ?? false)).toEqual([false, false, true, false, false]);
  });

  it("leaves those days bookable: parents swap", async () => {
    const his = await weekOf(father, "2024-05-27");
    expect(his?.rows[0]?.cells[0]).toMatchObject({ resting: "bookable", touchable: true });
    const { refused } = await ask(database, father, "book", canteen, ["2024-05-27"]);
    expect(refused).toEqual([]);
    await ask(database, father, "none", canteen, ["2024-05-27"]);
  });

  it("marks the same days in the month and in the year", async () => {
    const month = await familyContext(database, father, (ctx) =>
      findMonthPlanning(ctx, { month: "2024-06" }),
    );
    const marked = month?.month.weeks.flatMap(({ days }) =>
      days.flatMap((day) => (day?.elsewhere ? [day.date] : [])),
    );
    expect(marked).toEqual([
      "2024-06-05",
      ...["2024-06-10", "2024-06-11", "2024-06-12", "2024-06-13", "2024-06-14"],
      ...["2024-06-24", "2024-06-25", "2024-06-26", "2024-06-27", "2024-06-28"],
    ]);
    const year = await familyContext(database, father, (ctx) => findYearPlanning(ctx, { year: "2023" }));
    const june = year?.months.find(({ id }) => id === "2024-06");
    expect(june?.strips.map(({ elsewhere }) => elsewhere ?? null)).toEqual([
      [2],
      [0, 1, 2, 3, 4],
      null,
      [0, 1, 2, 3, 4],
    ]);
  });

  it("has the wizard propose to each household its own days, and say why of the rest", async () => {
    expect(await leftOut(mother)).toEqual({ added: 5, theirs: ["lun. 03 juin", "lun. 17 juin"] });
    expect(await leftOut(father)).toEqual({
      added: 2,
      theirs: ["lun. 27 mai", "mar. 28 mai", "mer. 05 juin", "lun. 10 juin", "mar. 11 juin"],
    });
  });

  it("counts only those in the wizard's second step, and says why of a weekday that has none", async () => {
    const { grids } = await familyContext(database, father, (ctx) => getPeriod(ctx));
    const [monday, tuesday] = grids[0]?.activities[0]?.weekdays ?? [];
    expect(monday?.openDays).toBe(2);
    expect([tuesday?.openDays, plain(tuesday?.note ?? "")]).toEqual([0, OF_THE_OTHER]);
  });

  it("limits no cancelling", async () => {
    await book(database, father, canteen, ["2024-05-28"]);
    const { grids } = await familyContext(database, father, (ctx) => getPeriod(ctx, "cancel"));
    expect(grids[0]?.activities[0]?.weekdays[1]?.openDays).toBe(1);
    expect(await leftOut(father, period({ wish: "cancel" }))).toEqual({ added: 1, theirs: [] });
    const added = await familyContext(database, father, (ctx) => addPeriod(ctx, period({ wish: "cancel" })));
    expect(added).toEqual({ added: 1 });
  });

  it("takes up of the week before only what is this household's", async () => {
    await book(database, father, canteen, ["2024-06-03"]);
    const input = { childId: father.childId, monday: "2024-06-10" };
    const done = await familyContext(database, father, (ctx) => repeatWeek(ctx, input));
    expect(done).toMatchObject({ week: "23", added: 0 });
    expect(done.refused.map(({ label, message }) => plain(`${label} ${message}`))).toEqual([
      `lun. 10 juin ${OF_THE_OTHER}`,
    ]);
    const next = await familyContext(database, father, (ctx) =>
      repeatWeek(ctx, { ...input, monday: "2024-06-17" }),
    );
    expect(next).toMatchObject({ week: "23", added: 1, refused: [] });
  });

  it("has less to say than a closure: of a day of the other's on which nothing opens that is said", async () => {
    const town = await makeCommune(database, { slug: "fermee" });
    const closed = await makeActivity(database, town, { on: ["2024-06-04", "2024-06-11"] });
    const his = await makeFamily(database, town, [closed]);
    const hers = await makeOtherHome(database, his);
    const [even, odd] = [hers.householdId, his.householdId];
    const agent = await makeStaff(database, town);
    await giveCustody(database, { commune: town, childId: his.childId, staff: agent, even, odd });
    await book(database, his, closed, ["2024-06-04"]);
    const fair = {
      from: Temporal.PlainDate.from("2024-06-11"),
      until: Temporal.PlainDate.from("2024-06-12"),
      label: "Fête de la ville",
    };
    await systemContext(town, (ctx) => declareClosure(ctx, fair), {
      on: database.app,
      now: WEDNESDAY_AFTERNOON,
    });

    const input = { childId: his.childId, monday: "2024-06-10" };
    const { refused } = await familyContext(database, his, (ctx) => repeatWeek(ctx, input));
    expect(refused.map(({ message }) => message)).toEqual([expect.stringContaining("Fête de la ville")]);
    const { grids } = await familyContext(
      database,
      his,
      (ctx) => getPeriod(ctx),
      Temporal.Instant.from("2024-06-05T08:00:00Z"),
    );
    expect(grids[0]?.activities[0]?.weekdays[1]).toMatchObject({
      openDays: 0,
      note: expect.stringContaining("Fête de la ville"),
    });
  });

  it("costs a shared child's family one statement, and another family none", async () => {
    const alone = await makeFamily(database, commune, [canteen]);
    const sent: string[] = [];
    const overheard = openDatabase(database.appUrl, { pool: 1, onStatement: (text) => sent.push(text) });
    try {
      const countFor = async (family: Family) => {
        sent.length = 0;
        await familyContext({ app: overheard }, family, (ctx) => findWeekPlanning(ctx, { week: WEEK_22[0] }));
        return sent.filter((text) => /^\s*(select|\(select)/i.test(text) && !text.includes("set_config"))
          .length;
      };
      // A connection's first transaction also learns its types.
      await countFor(alone);
      const usual = await countFor(alone);
      expect(sent.some((text) => text.includes("custody"))).toBe(false);
      expect(await countFor(mother)).toBe(usual + 1);
    } finally {
      await overheard.close();
    }
  });
});
