import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { declareBookingWindow } from "@/lib/catalogue/declare-booking-window";
import { type Commune, systemContext } from "@/lib/context";
import { previewPeriod } from "@/lib/reservations/period/preview-period";
import { findWeekPlanning } from "@/lib/reservations/planning/find-week-planning";
import { type MadeActivity, makeActivity } from "@/tests/factories/activity";
import { ask, press } from "@/tests/factories/basket";
import { makeCommune } from "@/tests/factories/commune";
import { familyContext } from "@/tests/factories/context";
import { type Family, makeFamily } from "@/tests/factories/family";
import { plain } from "@/tests/setup/plain";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

const [MONDAY, TUESDAY, FRIDAY] = ["2024-05-27", "2024-05-28", "2024-05-31"] as const;
const at = (text: string) => Temporal.Instant.from(text);
const day = (text: string) => Temporal.PlainDate.from(text);
const OPENS = at("2024-05-20T06:30:00.123456Z");
const CLOSES = at("2024-05-22T16:00:00Z");
/** Friday's deadline is Thursday at noon, in Paris. */
const DEADLINE = at("2024-05-30T10:00:00Z");
const START = at("2024-05-31T09:45:00Z");
const SURCHARGE = "majoration de 1 €";

describe("windows, late bookings and classes, out of the database", () => {
  let database: TestDatabase;
  let commune: Commune;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    commune = await makeCommune(database, { slug: `c${crypto.randomUUID().slice(0, 8)}` });
  });

  const make = (wanted: Partial<Parameters<typeof makeActivity>[2]> = {}) =>
    makeActivity(database, commune, { on: [MONDAY, TUESDAY, FRIDAY], ...wanted });
  const notesOf = async (family: Family, now: Temporal.Instant) => {
    const view = await familyContext(database, family, (ctx) => findWeekPlanning(ctx, { week: MONDAY }), now);
    const cells = view?.rows[0]?.cells ?? [];
    return Object.fromEntries(cells.map((cell) => [cell.date, plain(cell.note)]));
  };
  const windowOver = (activity: MadeActivity, opensAt: Temporal.Instant, closesAt: Temporal.Instant) =>
    systemContext(
      commune,
      (ctx) =>
        declareBookingWindow(ctx, {
          activityId: activity.id,
          startsOn: day(MONDAY),
          endsOn: day(TUESDAY),
          opensAt,
          closesAt,
        }),
      { on: database.app, now: OPENS },
    );
  const outcomeOf = async (family: Family, activity: MadeActivity, date: string, now: Temporal.Instant) => {
    const { basket, refused } = await ask(database, family, "book", activity, [date], now);
    if (refused.length > 0) return plain(refused[0]?.message ?? "");
    const { outcome } = await press(database, family, { version: basket.version }, now);
    return outcome;
  };

  it.each([
    ["before it opens", OPENS.subtract({ microseconds: 1 }), /ouvrent le lundi 20 mai à 8 h 30/],
    ["as it opens", OPENS, /^validated$/],
    ["as it closes", CLOSES, /^validated$/],
    ["after it has closed", CLOSES.add({ milliseconds: 1 }), /ont fermé le mercredi 22 mai à 18 h 00/],
  ])("books inside the window only, to the microsecond: %s", async (_, now, expected) => {
    const activity = await make();
    await windowOver(activity, OPENS, CLOSES);
    const family = await makeFamily(database, commune, [activity]);
    expect(await outcomeOf(family, activity, TUESDAY, now)).toMatch(expected);
    // Friday is outside the span: nothing but its deadline holds the family back.
    expect(await outcomeOf(family, activity, FRIDAY, now)).toBe("validated");
  });

  it("takes the window that is open of several, and no other activity's", async () => {
    const [activity, other] = [await make(), await make({ name: "Autre" })];
    await windowOver(activity, at("2024-05-01T00:00:00Z"), at("2024-05-10T00:00:00Z"));
    await windowOver(other, at("2024-05-11T00:00:00Z"), at("2024-05-12T00:00:00Z"));
    await windowOver(activity, OPENS, CLOSES);
    const family = await makeFamily(database, commune, [activity]);
    expect(await notesOf(family, at("2024-05-21T00:00:00Z"))).toMatchObject({
      [MONDAY]: "Réservable jusqu’au mercredi 22 mai à 18 h 00.",
      [FRIDAY]: "Réservable jusqu’au jeudi 30 mai à 12 h 00.",
    });
    // An ISO week that begins in the past is still shown: what is not open yet says when.
    expect((await notesOf(family, at("2024-05-11T12:00:00Z")))[MONDAY]).toMatch(/ouvrent le lundi 20 mai/);
  });

  it("leaves the wizard's dates out with the window's reason", async () => {
    const activity = await make();
    await windowOver(activity, at("2024-06-01T00:00:00Z"), at("2024-06-02T00:00:00Z"));
    const family = await makeFamily(database, commune, [activity]);
    const profiles = [{ childId: family.childId, activityId: activity.id, weekdays: [1, 2, 5] }];
    const period = { wish: "book" as const, from: MONDAY, until: FRIDAY, parity: "every" as const, profiles };
    const view = await familyContext(database, family, (ctx) => previewPeriod(ctx, period), OPENS);
    expect(view).toMatchObject({ added: 1, leftOut: 2 });
  });

  it.each([
    ["at the deadline", DEADLINE, "Réservable jusqu’au jeudi 30 mai à 12 h 00.", "validated"],
    [
      "after it",
      DEADLINE.add({ milliseconds: 1 }),
      `Réservation tardive, possible jusqu’au vendredi 31 mai à 11 h 45 : ${SURCHARGE}.`,
      "validated",
    ],
    [
      "at the start",
      START,
      `Réservation tardive, possible jusqu’au vendredi 31 mai à 11 h 45 : ${SURCHARGE}.`,
      "validated",
    ],
    [
      "after the start",
      START.add({ milliseconds: 1 }),
      "Délai dépassé : réservable jusqu’au jeudi 30 mai à 12 h 00.",
      "Délai dépassé : réservable jusqu’au jeudi 30 mai à 12 h 00.",
    ],
  ])("accepts a late booking and says what it costs: %s", async (_, now, note, outcome) => {
    const activity = await make({ late: { kind: "accepted", surcharge: SURCHARGE } });
    const family = await makeFamily(database, commune, [activity]);
    expect((await notesOf(family, now))[FRIDAY]).toBe(note);
    expect(await outcomeOf(family, activity, FRIDAY, now)).toBe(outcome);
  });

  it("refuses a late booking where the rule says nothing of it", async () => {
    const activity = await make();
    const family = await makeFamily(database, commune, [activity]);
    const late = DEADLINE.add({ milliseconds: 1 });
    expect(await outcomeOf(family, activity, FRIDAY, late)).toMatch(/^Délai dépassé/);
  });

  it.each([
    ["CP", ["CP", "CE1"], "validated"],
    ["CM2", ["CP", "CE1"], "Réservé aux classes : CP, CE1."],
    [null, ["CP", "CE1"], "La classe de votre enfant n’est pas connue de la mairie."],
    [null, undefined, "validated"],
  ])("a child of %s, an activity for %j: %s", async (level, levels, expected) => {
    const activity = await make({ levels });
    const family = await makeFamily(database, commune, [activity]);
    await database.owner.sql`update child set level = ${level} where id = ${family.childId}`;
    expect(await outcomeOf(family, activity, FRIDAY, OPENS)).toBe(expected);
  });

  it("decides the class at the press: a child that changed classes meanwhile is refused there", async () => {
    const activity = await make({ levels: ["CP"] });
    const family = await makeFamily(database, commune, [activity]);
    await database.owner.sql`update child set level = 'CP' where id = ${family.childId}`;
    const { basket } = await ask(database, family, "book", activity, [FRIDAY], OPENS);
    await database.owner.sql`update child set level = 'CE1' where id = ${family.childId}`;
    const checkout = await press(database, family, { version: basket.version }, OPENS);
    expect(checkout).toMatchObject({ outcome: "nothing-granted", refused: 1 });
    expect(plain(checkout.refusedLines[0]?.message ?? "")).toBe("Réservé aux classes : CP.");
  });
});
