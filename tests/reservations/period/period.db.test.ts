import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Commune } from "@/lib/context";
import { getBasket } from "@/lib/reservations/basket/get-basket";
import { addPeriod } from "@/lib/reservations/period/add-period";
import { getPeriod } from "@/lib/reservations/period/get-period";
import { previewPeriod } from "@/lib/reservations/period/preview-period";
import type { PeriodInput } from "@/lib/reservations/period/schemas";
import { type MadeActivity, makeActivity } from "@/tests/factories/activity";
import { ask, book } from "@/tests/factories/basket";
import { makeCommune } from "@/tests/factories/commune";
import { familyContext, WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import { type Family, makeFamily } from "@/tests/factories/family";
import { countOf } from "@/tests/factories/observe";
import { relate } from "@/tests/factories/relation";
import { plain } from "@/tests/setup/plain";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

const OPEN = [
  "2024-05-23",
  "2024-05-24",
  "2024-05-27",
  "2024-05-28",
  "2024-05-30",
  "2024-05-31",
  "2024-06-03",
];

describe("a whole period at once", () => {
  let database: TestDatabase;
  let commune: Commune;
  let canteen: MadeActivity;
  let family: Family;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    commune = await makeCommune(database, { slug: `c${crypto.randomUUID().slice(0, 8)}` });
    canteen = await makeActivity(database, commune, { on: OPEN });
    family = await makeFamily(database, commune, [canteen]);
  });

  const period = (change: Partial<PeriodInput> = {}): PeriodInput => ({
    wish: "book",
    from: "2024-05-22",
    until: "2024-06-03",
    parity: "every",
    profiles: [{ childId: family.childId, activityId: canteen.id, weekdays: [1, 2, 4, 5] }],
    ...change,
  });
  const preview = (input: PeriodInput, now = WEDNESDAY_AFTERNOON) =>
    familyContext(database, family, (ctx) => previewPeriod(ctx, input), now);
  const add = (input: PeriodInput) => familyContext(database, family, (ctx) => addPeriod(ctx, input));

  it("is counted before it is added, with the reason of each date left out", async () => {
    await book(database, family, canteen, ["2024-05-27"]);
    await ask(database, family, "book", canteen, ["2024-05-28"]);
    const view = await preview(period());
    expect(view).toMatchObject({ added: 4, span: "du ven. 24 mai au lun. 3 juin", leftOut: 3 });
    const dates = view.reasons.map(({ reason, dates }) => [plain(reason), dates.join()]);
    expect(Object.fromEntries(dates)).toEqual({
      "Déjà dans le panier.": "mar. 28 mai",
      "Déjà réservé.": "lun. 27 mai",
      "Délai dépassé : réservable jusqu’au mercredi 22 mai à 12 h 00.": "jeu. 23 mai",
    });
    expect(await countOf(database, "basket_line", family.householdId)).toBe(1);
  });

  it("is added as it was counted, and a second time adds nothing", async () => {
    const { added } = await preview(period());
    expect(await add(period())).toEqual({ added });
    expect(await countOf(database, "basket_line", family.householdId)).toBe(added);
    expect(await add(period())).toEqual({ added: 0 });
  });

  it("keeps to even or odd weeks", async () => {
    expect((await preview(period({ parity: "even" }))).added).toBe(4);
    expect((await preview(period({ parity: "odd" }))).added).toBe(2);
  });

  it.each([
    ["backwards", { from: "2024-05-30", until: "2024-05-24" }, "period-reversed"],
    ["in the past", { from: "2024-05-21" }, "period-out-of-bounds"],
    ["for ever", { until: "2034-05-21" }, "period-out-of-bounds"],
  ])("is refused %s", async (_, change, code) => {
    await expect(preview(period(change))).rejects.toMatchObject({ code });
  });

  it("is refused for another family's child and for an activity without enrolment", async () => {
    const swimming = await makeActivity(database, commune, { name: "Piscine", on: OPEN });
    const other = await makeFamily(database, commune, [canteen, swimming]);
    const weekdays = [1];
    const forged = [{ childId: other.childId, activityId: canteen.id, weekdays }];
    await expect(add(period({ profiles: forged }))).rejects.toMatchObject({ code: "child-not-found" });
    const unknown = [{ childId: family.childId, activityId: swimming.id, weekdays }];
    await expect(add(period({ profiles: unknown }))).rejects.toMatchObject({ code: "activity-not-found" });
    expect(await countOf(database, "basket_line", family.householdId)).toBe(0);
  });

  it("offers the weekdays on which something can still be asked, and says why not for the others", async () => {
    await book(database, family, canteen, ["2024-05-28"]);
    const view = await familyContext(database, family, (ctx) => getPeriod(ctx));
    expect(view.bounds).toMatchObject({ earliest: "2024-05-22", latest: "2024-06-03", from: "2024-05-22" });
    const days = view.grids[0]?.activities[0]?.weekdays;
    expect(days?.map(({ openDays }) => openDays)).toEqual([2, 0, 0, 1, 2]);
    expect(days?.map(({ note }) => note)).toEqual(["", "Déjà réservé.", "Pas d’accueil ce jour-là.", "", ""]);
  });

  it("is decided at the instant of the press", async () => {
    const later = Temporal.Instant.from("2024-05-27T10:00:00.001Z");
    expect((await preview(period({ from: "2024-05-27" }), later)).added).toBe(3);
  });

  it("adds what goes only with another along with it, whichever is named first, and as many as a week may hold", async () => {
    const make = (name: string, more = {}) => makeActivity(database, commune, { name, on: OPEN, ...more });
    const [morning, meal] = [await make("Matin", { weeklyMaximum: 2 }), await make("Repas")];
    await relate(database, commune, [meal, "requires", morning]);
    const other = await makeFamily(database, commune, [morning, meal]);
    const { childId } = other;
    const grid = await familyContext(database, other, (ctx) => getPeriod(ctx));
    expect(grid.grids[0]?.activities.map(({ name, weekdays }) => [name, weekdays[0]?.openDays])).toEqual([
      ["Matin", 2],
      ["Repas", 2],
    ]);
    const weekdays = [1, 2, 4, 5];
    const both = period({
      profiles: [meal, morning].map(({ id }) => ({ childId, activityId: id, weekdays })),
    });
    const view = await familyContext(database, other, (ctx) => previewPeriod(ctx, both));
    // Friday 24, Monday 27 and Tuesday 28, Monday 3 June; and the meals of those days.
    expect(view.added).toBe(8);
    expect(view.reasons.map(({ reason, count }) => [plain(reason), count])).toContainEqual([
      "2 jours par semaine au plus : ils sont déjà choisis.",
      2,
    ]);
    const added = await familyContext(database, other, (ctx) => addPeriod(ctx, both));
    expect(added).toEqual({ added: 8 });
    const basket = await familyContext(database, other, getBasket);
    expect(basket).toMatchObject({ count: 8, problems: 0 });
  });

  it("cancels what is reserved over it and can be, with what goes only with it, and says nothing of the other days", async () => {
    const [morning, meal] = [
      await makeActivity(database, commune, { name: "Matin", on: OPEN }),
      await makeActivity(database, commune, { name: "Repas", on: OPEN }),
    ];
    await relate(database, commune, [meal, "requires", morning]);
    const other = await makeFamily(database, commune, [morning, meal]);
    await book(database, other, morning, ["2024-05-24", "2024-05-27", "2024-05-28"]);
    await book(database, other, meal, ["2024-05-27"]);
    const asked = { childId: other.childId, activityId: morning.id, weekdays: [1, 2, 4, 5] };
    const input = period({ wish: "cancel", profiles: [asked] });
    // Thursday noon was the last instant to cancel the Friday.
    const thursday = Temporal.Instant.from("2024-05-23T10:00:00.001Z");
    const from = { ...input, from: "2024-05-23" };

    const grid = await familyContext(database, other, (ctx) => getPeriod(ctx, "cancel"), thursday);
    expect(
      grid.grids[0]?.activities[0]?.weekdays.map(({ openDays, note }) => [openDays, plain(note)]),
    ).toEqual([
      [1, ""],
      [1, ""],
      [0, "Rien n’est réservé ce jour-là."],
      [0, "Rien n’est réservé ce jour-là."],
      [0, "Délai dépassé : annulable jusqu’au jeudi 23 mai à 12 h 00."],
    ]);
    const view = await familyContext(database, other, (ctx) => previewPeriod(ctx, from), thursday);
    expect(view).toMatchObject({ added: 3, span: "du lun. 27 mai au mar. 28 mai", leftOut: 1 });
    await familyContext(database, other, (ctx) => addPeriod(ctx, from), thursday);
    const basket = await familyContext(database, other, getBasket, thursday);
    expect(basket).toMatchObject({ count: 3, problems: 0, bookings: [] });
    const again = await familyContext(database, other, (ctx) => addPeriod(ctx, from), thursday);
    expect(again).toEqual({ added: 0 });
  });
});
