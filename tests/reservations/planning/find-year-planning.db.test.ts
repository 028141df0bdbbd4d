import { Temporal } from "temporal-polyfill";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { closure, opening } from "@/db/schema";
import type { Commune } from "@/lib/context";
import { findYearPlanning } from "@/lib/reservations/planning/find-year-planning";
import type { YearPlanningView } from "@/lib/reservations/planning/year-view";
import { type MadeActivity, makeActivity } from "@/tests/factories/activity";
import { ask, book } from "@/tests/factories/basket";
import { makeChild, moveIn } from "@/tests/factories/child";
import { makeCommune, makeSchoolHolidays } from "@/tests/factories/commune";
import { familyContext, WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import { type Family, makeFamily, makeHousehold } from "@/tests/factories/family";
import { plain } from "@/tests/setup/plain";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

const MAY = ["2024-05-24", "2024-05-27", "2024-05-28", "2024-05-30"];
const OPEN = ["2024-03-04", ...MAY, "2024-07-05", "2024-09-02", "2025-08-29"];
const day = (text: string) => Temporal.PlainDate.from(text);

describe("the school year of a child", () => {
  let database: TestDatabase;
  let commune: Commune;
  let canteen: MadeActivity;
  let study: MadeActivity;
  let family: Family;

  beforeAll(async () => {
    database = await createTestDatabase();
    await makeSchoolHolidays(database);
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    commune = await makeCommune(database, { slug: `c${crypto.randomUUID().slice(0, 8)}` });
    canteen = await makeActivity(database, commune, { on: OPEN });
    study = await makeActivity(database, commune, { name: "Étude", on: ["2024-06-01"] });
    family = await makeFamily(database, commune, [canteen, study]);
  });

  type Asked = Parameters<typeof findYearPlanning>[1];
  const look = (asked: Asked = {}, now = WEDNESDAY_AFTERNOON): Promise<YearPlanningView | null> =>
    familyContext(database, family, (ctx) => findYearPlanning(ctx, asked), now);
  const monthOf = (view: YearPlanningView | null, id: string) =>
    view?.months.find((month) => month.id === id);
  const stripOf = (view: YearPlanningView | null, id: string, monday: string) =>
    monthOf(view, id)?.strips.find((strip) => strip.monday === monday);

  const openOn = (date: string) =>
    database.owner.drizzle
      .insert(opening)
      .values({ communeId: commune.id, activityId: canteen.id, serviceDate: day(date), capacity: 24 });

  it("is today's, from the first month that opens to the end of August", async () => {
    const view = await look();
    expect(view?.year).toEqual({ id: "2023", name: "2023 – 2024", previous: null, next: "2024" });
    expect(view?.months.map(({ id }) => id)).toEqual([
      "2024-03",
      "2024-04",
      "2024-05",
      "2024-06",
      "2024-07",
      "2024-08",
    ]);
    expect(view?.activity?.name).toBe("Cantine");
  });

  it("has every month of a whole school year, and ends where the calendar does", async () => {
    const view = await look({ year: "2024" });
    expect(view?.year).toMatchObject({ id: "2024", previous: "2023", next: null });
    expect(view?.months.map(({ name }) => name)).toEqual([
      "Septembre 2024",
      "Octobre 2024",
      "Novembre 2024",
      "Décembre 2024",
      "Janvier 2025",
      "Février 2025",
      "Mars 2025",
      "Avril 2025",
      "Mai 2025",
      "Juin 2025",
      "Juillet 2025",
      "Août 2025",
    ]);
    expect(stripOf(view, "2024-09", "2024-09-02")?.looks[0]).toBe("bookable");
    expect(stripOf(view, "2025-08", "2025-08-25")?.looks[4]).toBe("bookable");
  });

  it("draws each day as the week does, and a closed one apart", async () => {
    await book(database, family, canteen, ["2024-05-27", "2024-05-28"]);
    await ask(database, family, "cancel", canteen, ["2024-05-28"]);
    const { basket } = await ask(database, family, "book", canteen, ["2024-05-30"]);
    const view = await look();
    expect(view?.basketVersion).toBe(basket.version);
    expect(stripOf(view, "2024-05", "2024-05-27")).toMatchObject({
      days: "27 – 31",
      looks: ["reserved", "cancel-requested", "closed", "book-requested", "closed"],
      today: null,
      closedFor: null,
    });
    expect(plain(stripOf(view, "2024-05", "2024-05-27")?.words ?? "")).toBe(
      " mai, semaine 22 : 2 jours réservés",
    );
    expect(stripOf(view, "2024-05", "2024-05-20")).toMatchObject({
      looks: ["closed", "closed", "closed", "closed", "bookable"],
      today: 2,
    });
    expect(stripOf(view, "2024-03", "2024-03-04")?.looks[0]).toBe("not-bookable");
  });

  it("marks a request that can no longer be granted", async () => {
    await ask(database, family, "book", canteen, ["2024-05-24"]);
    const view = await look({}, Temporal.Instant.from("2024-05-23T10:00:00.001Z"));
    expect(stripOf(view, "2024-05", "2024-05-20")?.looks[4]).toBe("expired");
    expect(monthOf(view, "2024-05")?.asked).toBe("1 demande à valider");
  });

  it("counts by month and for the year; what the other household reserved is not ours", async () => {
    await book(database, family, canteen, ["2024-05-24", "2024-05-27", "2024-07-05", "2024-09-02"]);
    await ask(database, family, "book", canteen, ["2024-05-28", "2024-05-30"]);
    const other = await makeHousehold(database, commune);
    await moveIn(database, commune, other.householdId, family.childId);
    await openOn("2024-06-03");
    await book(database, { ...other, childId: family.childId }, canteen, ["2024-06-03"]);
    const view = await look();
    expect(view?.reserved).toBe("3 jours réservés");
    expect(view?.months.map(({ reserved, asked }) => [reserved, asked])).toEqual([
      ["aucun jour réservé", null],
      ["aucun jour réservé", null],
      ["2 jours réservés", "2 demandes à valider"],
      ["aucun jour réservé", null],
      ["1 jour réservé", null],
      ["aucun jour réservé", null],
    ]);
  });

  it("names a week that is closed throughout, and the days that close alone", async () => {
    const view = await look();
    const april = monthOf(view, "2024-04");
    expect(april?.strips.map(({ days, closedFor }) => [days, closedFor])).toEqual([
      ["1ᵉʳ – 5", null],
      ["8 – 12", null],
      ["15 – 19", null],
      ["22 – 26", "Vacances de printemps"],
      ["29 – 30", "Vacances de printemps"],
    ]);
    expect(april?.named.map(plain)).toEqual(["lundi 1ᵉʳ avril : Lundi de Pâques"]);
    expect(plain(april?.strips[3]?.words ?? "")).toBe(" avril, semaine 17 : Vacances de printemps");
  });

  it("names the closures of its own activity and site, and no others", async () => {
    const declare = (activityId: string, label: string) =>
      database.owner.drizzle.insert(closure).values({
        communeId: commune.id,
        id: uuidv7(),
        from: day("2024-06-10"),
        until: day("2024-06-16"),
        label,
        activityId,
      });
    await declare(canteen.id, "Travaux");
    await declare(study.id, "Sortie");
    expect(stripOf(await look(), "2024-06", "2024-06-10")?.closedFor).toBe("Travaux");
    const other = await look({ activityId: study.id });
    expect(stripOf(other, "2024-06", "2024-06-10")?.closedFor).toBe("Sortie");
  });

  it("shows the weekend on which the activity opens", async () => {
    const view = await look({ activityId: study.id });
    expect(view?.weekdays.map(({ short }) => short)).toEqual([
      "lun.",
      "mar.",
      "mer.",
      "jeu.",
      "ven.",
      "sam.",
    ]);
    expect(monthOf(view, "2024-06")?.strips[0]).toMatchObject({
      monday: "2024-05-27",
      days: "1ᵉʳ",
      looks: [null, null, null, null, null, "bookable"],
    });
  });

  it.each([
    ["before the calendar", { year: "2010" }, "2023"],
    ["after the calendar", { year: "2050" }, "2024"],
    ["a year that is none", { year: "20x4" }, "2023"],
    ["by the last day of a school year", { week: "2024-08-29" }, "2023"],
    ["by the week whose Thursday begins the next", { week: "2024-09-02" }, "2024"],
  ])("asked for %s", async (_, asked, year) => {
    expect((await look(asked))?.year.id).toBe(year);
  });

  it("changes on 1 September, the commune's time", async () => {
    const yearAt = async (now: string) => (await look({}, Temporal.Instant.from(now)))?.year.id;
    // 1 September 2027 is a Wednesday: nothing looks ahead over a weekend.
    await openOn("2027-09-02");
    expect(await yearAt("2027-08-31T21:59:59Z")).toBe("2026");
    expect(await yearAt("2027-08-31T22:00:00Z")).toBe("2027");
  });

  it("looks ahead from the Saturday that ends one", async () => {
    const saturday = Temporal.Instant.from("2024-08-31T08:00:00Z");
    expect(await look({}, saturday)).toMatchObject({ year: { id: "2024" }, week: "2024-09-02" });
  });

  it("is empty for a child without activities that year", async () => {
    const lea = await makeChild(database, commune, family.householdId, {
      firstName: "Léa",
      enrolledIn: [canteen],
    });
    await database.owner.sql`update enrolment set ends_on = '2023-08-31' where child_id = ${lea}`;
    expect(await look({ childId: lea })).toMatchObject({
      child: { firstName: "Léa" },
      activities: [],
      activity: null,
      months: [],
      reserved: "aucun jour réservé",
    });
  });

  it("is nothing for a household without children, and not found for another family's child", async () => {
    const alone = await makeHousehold(database, commune);
    expect(await familyContext(database, alone, (ctx) => findYearPlanning(ctx, {}))).toBeNull();
    const other = await makeFamily(database, commune, [canteen]);
    await expect(look({ childId: other.childId })).rejects.toMatchObject({ code: "child-not-found" });
  });
});
