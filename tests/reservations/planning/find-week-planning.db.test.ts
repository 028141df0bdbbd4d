import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Commune } from "@/lib/context";
import { findWeekPlanning } from "@/lib/reservations/planning/find-week-planning";
import type { WeekPlanningView } from "@/lib/reservations/planning/views";
import { type MadeActivity, makeActivity } from "@/tests/factories/activity";
import { ask, book } from "@/tests/factories/basket";
import { makeChild } from "@/tests/factories/child";
import { makeCommune } from "@/tests/factories/commune";
import { familyContext, WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import { type Family, makeFamily, makeHousehold } from "@/tests/factories/family";
import { plain } from "@/tests/setup/plain";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

const OPEN = ["2024-05-21", "2024-05-23", "2024-05-24", "2024-05-27", "2024-05-28", "2024-06-14"];

describe("the week of a child", () => {
  let database: TestDatabase;
  let commune: Commune;
  let canteen: MadeActivity;
  let elsewhere: MadeActivity;
  let family: Family;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    commune = await makeCommune(database, { slug: `c${crypto.randomUUID().slice(0, 8)}` });
    canteen = await makeActivity(database, commune, { on: OPEN, capacity: 3 });
    elsewhere = await makeActivity(database, commune, { name: "Centre de loisirs", on: ["2024-06-14"] });
    family = await makeFamily(database, commune, [canteen, elsewhere]);
  });

  const look = (
    asked: { childId?: string; week?: string } = {},
    now = WEDNESDAY_AFTERNOON,
  ): Promise<WeekPlanningView | null> =>
    familyContext(database, family, (ctx) => findWeekPlanning(ctx, asked), now);
  const states = (view: WeekPlanningView | null) => view?.rows[0]?.cells.map((cell) => cell.resting);

  it("is today's, with its days, its number and its span in words", async () => {
    const view = await look();
    expect(view?.week).toMatchObject({
      monday: "2024-05-20",
      number: 21,
      span: "du lundi 20 au vendredi 24 mai 2024",
      previous: null,
      next: "2024-05-27",
    });
    expect(view?.week.days.map((day) => day.isToday)).toEqual([false, false, true, false, false]);
  });

  it("is the next one from Saturday on", async () => {
    const saturday = Temporal.Instant.from("2024-05-25T08:00:00Z");
    expect((await look({}, saturday))?.week.monday).toBe("2024-05-27");
  });

  it.each([
    ["any day of a week", "2024-05-30", "2024-05-27"],
    ["before the calendar", "2020-01-01", "2024-05-20"],
    ["after the calendar", "2030-01-01", "2024-06-10"],
    ["a date that does not exist", "2024-02-30", "2024-05-20"],
  ])("asked for by %s", async (_, week, monday) => {
    expect((await look({ week }))?.week.monday).toBe(monday);
  });

  it("says of each circle what it is, and until when or why", async () => {
    await book(database, family, canteen, ["2024-05-24"]);
    const view = await look();
    expect(states(view)).toEqual([
      "not-bookable",
      "not-bookable",
      "not-bookable",
      "not-bookable",
      "reserved",
    ]);
    const notes = view?.rows[0]?.cells.map((cell) => plain(cell.note));
    expect(notes).toEqual([
      "Férié : Lundi de Pentecôte.",
      "Délai dépassé : réservable jusqu’au lundi 20 mai à 12 h 00.",
      "Pas d’accueil ce jour-là.",
      "Délai dépassé : réservable jusqu’au mercredi 22 mai à 12 h 00.",
      "Annulable jusqu’au jeudi 23 mai à 12 h 00.",
    ]);
  });

  it("counts the last places, and says when there is none", async () => {
    const neighbours = await Promise.all([1, 2, 3].map(() => makeFamily(database, commune, [canteen])));
    for (const neighbour of neighbours) await book(database, neighbour, canteen, ["2024-05-28"]);
    await book(database, neighbours[0] as Family, canteen, ["2024-05-27"]);
    const cells = (await look({ week: "2024-05-27" }))?.rows[0]?.cells;
    expect(cells?.map(({ resting }) => resting).slice(0, 2)).toEqual(["bookable", "not-bookable"]);
    expect(plain(cells?.[0]?.count ?? "")).toBe("Dernières places : 2");
    expect(plain(cells?.[1]?.note ?? "")).toBe("Complet : 3 places sur 3.");
  });

  it("leaves out the activities with no opening that week, by name", async () => {
    const view = await look();
    expect(view?.rows.map((row) => row.name)).toEqual(["Cantine"]);
    expect(view?.hidden).toEqual(["Centre de loisirs"]);
  });

  it("shows the basket of the whole household, whatever week and child are shown", async () => {
    const julie = await makeChild(database, commune, family.householdId, {
      firstName: "Julie",
      enrolledIn: [canteen],
    });
    await ask(database, family, "book", canteen, ["2024-05-27", "2024-05-28"]);
    const view = await look({ childId: julie, week: "2024-06-14" });
    expect(view?.child.firstName).toBe("Julie");
    expect(view?.children.map((child) => child.firstName)).toEqual(["Julie", "Paul"]);
    expect(view?.basket.bookings).toMatchObject([
      { childName: "Paul DUPONT", activityName: "Cantine", folded: "du 27 mai au 28 mai" },
    ]);
  });

  it("is nothing for a household without children, and not found for another family's child", async () => {
    const alone = await makeHousehold(database, commune);
    expect(await familyContext(database, alone, (ctx) => findWeekPlanning(ctx, {}))).toBeNull();
    const other = await makeFamily(database, commune, [canteen]);
    await expect(look({ childId: other.childId })).rejects.toMatchObject({ code: "child-not-found" });
  });
});
