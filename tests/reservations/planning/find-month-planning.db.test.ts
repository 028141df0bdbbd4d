import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Commune } from "@/lib/context";
import { findMonthPlanning } from "@/lib/reservations/planning/find-month-planning";
import type { MonthPlanningView } from "@/lib/reservations/planning/month-view";
import { type MadeActivity, makeActivity } from "@/tests/factories/activity";
import { ask, book } from "@/tests/factories/basket";
import { makeChild } from "@/tests/factories/child";
import { makeCommune, makeSchoolHolidays } from "@/tests/factories/commune";
import { familyContext, WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import { type Family, makeFamily, makeHousehold } from "@/tests/factories/family";
import { plain } from "@/tests/setup/plain";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

const OPEN = ["2024-05-06", "2024-05-24", "2024-05-27", "2024-05-28", "2024-06-14", "2027-02-01"];

describe("the month of a child", () => {
  let database: TestDatabase;
  let commune: Commune;
  let canteen: MadeActivity;
  let sundays: MadeActivity;
  let family: Family;

  beforeAll(async () => {
    database = await createTestDatabase();
    await makeSchoolHolidays(database);
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    commune = await makeCommune(database, { slug: `c${crypto.randomUUID().slice(0, 8)}` });
    canteen = await makeActivity(database, commune, { on: OPEN });
    sundays = await makeActivity(database, commune, { name: "Sorties", on: ["2024-09-01"] });
    family = await makeFamily(database, commune, [canteen, sundays]);
  });

  type Asked = Parameters<typeof findMonthPlanning>[1];
  const look = (asked: Asked = {}, now = WEDNESDAY_AFTERNOON): Promise<MonthPlanningView | null> =>
    familyContext(database, family, (ctx) => findMonthPlanning(ctx, asked), now);
  const circle = (view: MonthPlanningView | null, date: string) =>
    view?.month.weeks.flatMap((week) => week.cells).find((cell) => cell.date === date);

  it("is today's, in the first activity that opens in it, with its ends of the calendar", async () => {
    const view = await look();
    expect(view?.month).toMatchObject({ id: "2024-05", title: "Mai 2024", previous: null, next: "2024-06" });
    expect(view?.activity).toMatchObject({ name: "Cantine", id: canteen.id });
    expect(view?.activities.map(({ name }) => name)).toEqual(["Cantine", "Sorties"]);
    expect(view?.month.weekdays.map(({ long }) => long)).toEqual([
      "lundi",
      "mardi",
      "mercredi",
      "jeudi",
      "vendredi",
    ]);
  });

  it("has a row a week, with nothing on the days of other months", async () => {
    const weeks = (await look())?.month.weeks;
    expect(weeks?.map(({ number }) => number)).toEqual([18, 19, 20, 21, 22]);
    expect(weeks?.[0]?.days.map((day) => day?.day ?? null)).toEqual([null, null, "1", "2", "3"]);
    expect(weeks?.[0]?.cells.map(({ date }) => date)).toEqual(["2024-05-01", "2024-05-02", "2024-05-03"]);
    expect(weeks?.flatMap(({ days }) => days).filter((day) => day?.isToday)).toMatchObject([
      { date: "2024-05-22", label: "mer. 22 mai", long: "mercredi 22 mai", weekday: "" },
    ]);
  });

  it.each([
    ["2027-02", 4, "a February that begins on a Monday"],
    ["2024-06", 4, "a June whose first two days are a weekend"],
    ["2024-07", 5, "a July that begins on a Monday"],
  ])("%s has %i rows: %s", async (month, rows) => {
    expect((await look({ month }))?.month.weeks).toHaveLength(rows);
  });

  it("has six rows, and Sundays, where something opens on the first Sunday", async () => {
    const { weekdays, weeks } = (await look({ month: "2024-09", activityId: sundays.id }))?.month ?? {};
    expect(weekdays?.map(({ short }) => short)).toEqual(["lun.", "mar.", "mer.", "jeu.", "ven.", "dim."]);
    expect(weeks).toHaveLength(6);
    expect(weeks?.[0]?.days.map((day) => day?.day ?? null)).toEqual([null, null, null, null, null, "1"]);
  });

  it("says of each circle what the week says of it", async () => {
    await book(database, family, canteen, ["2024-05-24"]);
    await ask(database, family, "book", canteen, ["2024-05-27"]);
    await ask(database, family, "cancel", canteen, ["2024-05-24"]);
    const view = await look();
    expect(circle(view, "2024-05-24")).toMatchObject({ resting: "reserved", asked: true });
    expect(circle(view, "2024-05-27")).toMatchObject({ resting: "bookable", asked: true });
    expect(circle(view, "2024-05-28")).toMatchObject({ resting: "bookable", asked: false, touchable: true });
    expect(plain(circle(view, "2024-05-06")?.note ?? "")).toBe(
      "Délai dépassé : réservable jusqu’au dimanche 5 mai à 12 h 00.",
    );
    expect(plain(circle(view, "2024-05-09")?.note ?? "")).toBe("Férié : Ascension.");
  });

  it("counts what is reserved, and names its holidays", async () => {
    await book(database, family, canteen, ["2024-05-24", "2024-05-27"]);
    const { reserved, named } = (await look())?.month ?? {};
    expect(reserved).toBe("2 jours réservés");
    expect(named?.map(plain)).toEqual([
      "du mercredi 1ᵉʳ au vendredi 3 mai : Vacances de printemps",
      "mercredi 1ᵉʳ mai : Fête du Travail",
      "mercredi 8 mai : Victoire de 1945",
      "jeudi 9 mai : Ascension",
      "vendredi 10 mai : Pont de l’Ascension",
      "lundi 20 mai : Lundi de Pentecôte",
    ]);
    expect((await look({ month: "2024-06" }))?.month.reserved).toBe("aucun jour réservé");
  });

  it.each([
    ["before the calendar", { month: "2020-01" }, "2024-05"],
    ["after the calendar", { month: "2030-01" }, "2027-02"],
    ["a month that does not exist", { month: "2024-13" }, "2024-05"],
    ["by a week: the month of its Thursday", { week: "2024-05-27" }, "2024-05"],
    ["by a week that ends in the next month", { week: "2024-07-30" }, "2024-08"],
    ["by both: the month", { month: "2024-06", week: "2024-05-27" }, "2024-06"],
  ])("asked for %s", async (_, asked, month) => {
    expect((await look(asked))?.month.id).toBe(month);
  });

  it.each([
    ["the one that one comes from", { week: "2024-05-28" }, "2024-05-27"],
    ["today's", {}, "2024-05-20"],
    ["the first of another month", { month: "2024-06" }, "2024-06-03"],
    ["the first whose Thursday is in the month", { month: "2024-11", week: "2024-05-28" }, "2024-11-04"],
  ])("goes back to a week: %s", async (_, asked, week) => {
    expect((await look(asked))?.week).toBe(week);
  });

  it("looks ahead from a Saturday that ends a month", async () => {
    const saturday = Temporal.Instant.from("2024-08-31T08:00:00Z");
    expect(await look({}, saturday)).toMatchObject({ month: { id: "2024-09" }, week: "2024-09-02" });
  });

  it("shows the first activity where another child's is asked for", async () => {
    const elsewhere = await makeActivity(database, commune, { name: "Étude", on: OPEN });
    expect((await look({ activityId: elsewhere.id }))?.activity?.name).toBe("Cantine");
  });

  it("shows the basket of the whole household, whatever is shown", async () => {
    await ask(database, family, "book", canteen, ["2024-05-27", "2024-06-14"]);
    const view = await look({ month: "2024-09" });
    expect(view?.basket.bookings[0]?.dates.map(({ date }) => date)).toEqual(["2024-05-27", "2024-06-14"]);
    expect(view?.basket.problems).toBe(0);
  });

  it("is empty for a child without activities that month", async () => {
    const lea = await makeChild(database, commune, family.householdId, {
      firstName: "Léa",
      enrolledIn: [canteen],
    });
    await database.owner.sql`update enrolment set ends_on = '2024-04-30' where child_id = ${lea}`;
    expect(await look({ childId: lea })).toMatchObject({
      child: { firstName: "Léa" },
      activities: [],
      activity: null,
      month: { id: "2024-05", weeks: [], named: [] },
    });
  });

  it("is nothing for a household without children, and not found for another family's child", async () => {
    const alone = await makeHousehold(database, commune);
    expect(await familyContext(database, alone, (ctx) => findMonthPlanning(ctx, {}))).toBeNull();
    const other = await makeFamily(database, commune, [canteen]);
    await expect(look({ childId: other.childId })).rejects.toMatchObject({ code: "child-not-found" });
  });
});
