import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { systemContext } from "@/lib/context";
import { grantPlaces } from "@/lib/reservations/places/grant-places";
import type { CellView } from "@/lib/reservations/places/views";
import { findWeekPlanning } from "@/lib/reservations/planning/find-week-planning";
import { moveIn } from "@/tests/factories/child";
import { familyContext } from "@/tests/factories/context";
import { type Family, makeHousehold } from "@/tests/factories/family";
import { plain } from "@/tests/setup/plain";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { actorsOf, DEADLINE, type FullDay, later, MONDAY, makeFullDay, NOW } from "./waiting.scenes";

describe("the circle of a full day", () => {
  let database: TestDatabase;
  let day: FullDay;
  let on: ReturnType<typeof actorsOf>;
  let holder: Family;
  let ada: Family;
  let ben: Family;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    day = await makeFullDay(database, { others: 2 });
    on = actorsOf(database, day);
    [holder, ada, ben] = [...day.holders, ...day.others] as [Family, Family, Family];
  });

  const cell = async (family: Family, now = NOW): Promise<CellView> => {
    const week = await familyContext(database, family, (ctx) => findWeekPlanning(ctx, { week: MONDAY }), now);
    const found = week?.rows[0]?.cells.find(({ date }) => date === MONDAY);
    if (!found) throw new RangeError("The week shows its Monday.");
    return { ...found, note: plain(found.note) };
  };

  it("can be waited for, says one's rank, and then the way to the place that is kept", async () => {
    expect(await cell(ada)).toMatchObject({ resting: "not-bookable", waiting: "join" });
    await on.join(ben);
    await on.join(ada);
    expect(await cell(ada)).toMatchObject({
      resting: "not-bookable",
      waiting: "leave",
      note: "Complet : 1 place sur 1. Vous êtes 2ᵉ sur la liste d’attente.",
    });
    await on.cancel(holder);
    const entryId = await on.offerId(ben);
    expect(await cell(ben)).toMatchObject({
      resting: "bookable",
      waiting: { offer: entryId },
      note: "Une place est gardée pour vous jusqu’au mercredi 22 mai à 18 h 29.",
      count: null,
    });
    expect(await cell(ada)).toMatchObject({ note: expect.stringContaining("Vous êtes en tête de la liste") });
  });

  it("is full for everybody else while a place is kept, and white again when it is not", async () => {
    await on.join(ada);
    await on.cancel(holder);
    for (const family of [holder, ben]) {
      const { resting, note, waiting } = await cell(family);
      expect([resting, note, waiting]).toEqual(["not-bookable", "Complet : 1 place sur 1.", "join"]);
    }
    await on.decline(ada);
    for (const family of [holder, ada, ben]) {
      const white = await cell(family);
      expect(white.resting).toBe("bookable");
      expect(white).not.toHaveProperty("waiting");
    }
  });

  it("cannot be waited for once its deadline has passed, nor where the child has the place", async () => {
    await on.join(ada);
    for (const family of [ada, ben]) {
      expect(await cell(family, DEADLINE.add({ seconds: 1 }))).not.toHaveProperty("waiting");
    }
    expect(await cell(holder)).not.toHaveProperty("waiting");
  });

  it("does not tell one household of a child of the other's turn", async () => {
    const other = { ...(await makeHousehold(database, ada.commune)), childId: ada.childId };
    await moveIn(database, other.commune, other.householdId, other.childId);
    await on.join(ada);
    expect(await cell(other)).toMatchObject({ waiting: "join", note: "Complet : 1 place sur 1." });
    await on.cancel(holder);
    expect(await cell(other)).toMatchObject({ resting: "not-bookable", waiting: "join" });
  });

  it("is not given away by the commune while a place is kept, and may be once it is not", async () => {
    await on.join(ada);
    await on.cancel(holder);
    const place = { ...ben, activityId: day.canteen.id, date: Temporal.PlainDate.from(MONDAY) };
    const grant = (now: Temporal.Instant) =>
      systemContext(ben.commune, (ctx) => grantPlaces(ctx, [place]), { on: database.app, now });
    await expect(grant(NOW)).rejects.toThrow(expect.objectContaining({ code: "opening-full" }));
    await grant(later(3));
    expect(await on.opening()).toMatchObject({ taken: 1, held: 0 });
    expect(await on.turns(ada)).toEqual(["lapsed"]);
  });
});
