import type { Temporal } from "temporal-polyfill";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { waitingEntry } from "@/db/schema";
import type { Commune } from "@/lib/context";
import { getHome } from "@/lib/home/get-home";
import { confirmFile } from "@/lib/records/confirmation/confirm-file";
import { parseCivilDate } from "@/lib/time/civil-date";
import { type MadeActivity, makeActivity } from "@/tests/factories/activity";
import { ask, book } from "@/tests/factories/basket";
import { moveIn } from "@/tests/factories/child";
import { makeCommune } from "@/tests/factories/commune";
import { familyContext, WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import { type Family, makeFamily, makeHousehold } from "@/tests/factories/family";
import { hadPlaces } from "@/tests/factories/habit";
import { plain } from "@/tests/setup/plain";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

/** The clock stands at Wednesday 22 May, 16:29; the limit of a day is noon of the day before. */
const MONDAYS = ["2024-04-22", "2024-04-29", "2024-05-06", "2024-05-13"] as const;
const DAYS = ["2024-05-22", "2024-05-23", "2024-05-24", "2024-05-27", "2024-05-28", "2024-05-30"] as const;
const [TODAY, TOMORROW, FRIDAY, MONDAY, TUESDAY] = DAYS;
const SATURDAY = WEDNESDAY_AFTERNOON.add({ hours: 3 * 24 - 6 });

describe("Accueil", () => {
  let database: TestDatabase;
  let commune: Commune;
  let canteen: MadeActivity;
  let family: Family;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    commune = await makeCommune(database, { slug: `ville-${uuidv7().slice(-12)}` });
    canteen = await makeActivity(database, commune, {
      on: [...MONDAYS, ...DAYS],
      booking: { kind: "days-before", days: 1, time: "12:00", counting: "calendar" },
    });
    family = await makeFamily(database, commune, [canteen]);
    // Its own duties are another test's: duties.db.test.ts.
    await familyContext(database, family, confirmFile);
  });

  const home = (of = family, now: Temporal.Instant = WEDNESDAY_AFTERNOON) =>
    familyContext(database, of, getHome, now);
  const daysOf = async (of = family) => (await home(of)).children[0]?.days ?? [];
  const todos = async (now?: Temporal.Instant) =>
    (await home(family, now)).todos.map(({ kind, title, detail, href }) => ({
      kind,
      title: plain(title),
      detail: plain(detail),
      href,
    }));

  it("shows the next four open days, named as people name them, and what the child has on each", async () => {
    await hadPlaces(database, family, canteen, [TODAY]);
    await book(database, family, canteen, [FRIDAY]);
    await ask(database, family, "book", canteen, [MONDAY]);
    await ask(database, family, "cancel", canteen, [FRIDAY]);
    expect((await daysOf()).map(({ date, label, entries }) => [date, label, entries[0]?.state])).toEqual([
      [TODAY, "Aujourd’hui", "reserved"],
      [TOMORROW, "Demain", undefined],
      [FRIDAY, "Ven. 24 mai", "cancelling"],
      [MONDAY, "Lun. 27 mai", "asked"],
    ]);
  });

  it("leads from a day to its week", async () => {
    const [first] = await daysOf();
    expect(first?.href).toBe(`/reservations?enfant=${family.childId}&semaine=${TODAY}`);
  });

  it("says only that the other household has it, and gives it nothing to do", async () => {
    const other = await makeHousehold(database, commune);
    await moveIn(database, commune, other.householdId, family.childId);
    await book(database, { ...other, childId: family.childId }, canteen, [FRIDAY]);
    const friday = (await daysOf()).find(({ date }) => date === FRIDAY);
    expect(friday?.entries.map(({ state }) => state)).toEqual(["other-household"]);
  });

  it("is calm when nothing waits", async () => {
    expect(await todos()).toEqual([]);
  });

  it("tells of a basket that was not validated, until its first limit, and leads to its first day", async () => {
    await ask(database, family, "book", canteen, [TUESDAY, MONDAY]);
    expect(await todos()).toEqual([
      {
        kind: "basket",
        title: "2 demandes attendent votre validation",
        detail:
          "Elles ne sont pas encore réservées. Validez le panier avant la première limite : dimanche 26 mai à 12 h 00.",
        href: `/reservations?enfant=${family.childId}&semaine=${MONDAY}`,
      },
    ]);
  });

  it("tells of a usual day whose limit is near, and no longer once it is asked for or its limit has passed", async () => {
    await hadPlaces(database, family, canteen, MONDAYS);
    expect(await todos()).toEqual([]);
    expect(await todos(SATURDAY)).toEqual([
      {
        kind: "days",
        title: "Un jour habituel de Paul n’est pas réservé",
        detail: "À partir du lundi 27 mai. Le premier est réservable jusqu’au dimanche 26 mai à 12 h 00.",
        href: `/reservations?enfant=${family.childId}&semaine=${MONDAY}`,
      },
    ]);
    expect(await todos(SATURDAY.add({ hours: 48 }))).toEqual([]);
    await ask(database, family, "book", canteen, [MONDAY]);
    expect((await todos(SATURDAY)).map(({ kind }) => kind)).toEqual(["basket"]);
  });

  it("does not take another family's habit for its own", async () => {
    const neighbours = await makeFamily(database, commune, [canteen], "Zoé");
    await hadPlaces(database, neighbours, canteen, MONDAYS);
    expect(await todos(SATURDAY)).toEqual([]);
  });

  it("puts a place that is kept first, for as long as it is kept", async () => {
    await ask(database, family, "book", canteen, [MONDAY]);
    const entryId = uuidv7();
    const serviceDate = parseCivilDate(TUESDAY);
    if (!serviceDate) throw new RangeError("Tuesday is a date.");
    await database.owner.drizzle.insert(waitingEntry).values({
      communeId: commune.id,
      id: entryId,
      childId: family.childId,
      activityId: canteen.id,
      serviceDate,
      householdId: family.householdId,
      askedBy: family.guardian.guardianId,
      askedAt: WEDNESDAY_AFTERNOON,
      status: "offered",
      offerUntil: WEDNESDAY_AFTERNOON.add({ hours: 2 }),
    });
    const [first, second] = await todos();
    expect(first).toEqual({
      kind: "offer",
      title: "Une place s’est libérée pour Paul",
      detail: "Cantine, mardi 28 mai. Elle est gardée pour vous jusqu’au mercredi 22 mai à 18 h 29.",
      href: `/reservations/offre/${entryId}`,
    });
    expect(second?.kind).toBe("basket");
    const later = await todos(WEDNESDAY_AFTERNOON.add({ hours: 2, seconds: 1 }));
    expect(later.map(({ kind }) => kind)).toEqual(["basket"]);
  });

  it("shows a family without children an empty home", async () => {
    const alone = await makeHousehold(database, commune);
    expect(await home({ ...alone, childId: "" })).toMatchObject({
      todos: [{ kind: "confirm" }],
      children: [],
    });
  });
});
