import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeFamily } from "@/tests/factories/family";
import { countOf, listMiscounted } from "@/tests/factories/observe";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import {
  listNames,
  oneFamilyTwoPresses,
  openCanteen,
  outcomesOf,
  type Press,
  placesOf,
  pressTogether,
  twentyFamiliesOnePlace,
  twoHouseholdsOneChild,
  twoHouseholdsTwoHalves,
  wanting,
} from "./check-out-basket.scenes";

/** Each of these has its control in a file beside it, in which a lock is off and the wrong is seen. */
describe("several presses on Valider at once", { timeout: 60_000 }, () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it.each([1, 2, 3])("never go over capacity: twenty families, one place, round %i", async () => {
    const scene = await twentyFamiliesOnePlace(database);
    const { done, thrown } = outcomesOf(await pressTogether(database, scene));
    expect(thrown).toEqual([]);
    expect(done.filter(({ granted }) => granted === 1)).toHaveLength(1);
    expect(done.filter(({ outcome }) => outcome === "nothing-granted")).toHaveLength(19);
    expect(await placesOf(database, scene)).toEqual({ live: 1, taken: 1 });
    const [mails] = await database.owner.sql`
      select count(*)::int as n from outbox_message where commune_id = ${scene.presses[0]?.family.commune.id ?? ""}`;
    expect(mails).toEqual({ n: 1 });
  });

  it.each([
    ["two tabs", { sameKey: false }],
    ["a press sent twice", { sameKey: true }],
  ])("of one family give one checkout: %s", async (_, keys) => {
    const scene = await oneFamilyTwoPresses(database, keys);
    const { done, thrown } = outcomesOf(await pressTogether(database, scene));
    expect(thrown).toEqual([]);
    expect(done).toHaveLength(2);
    expect(done[0]?.id).toBe(done[1]?.id);
    const householdId = scene.presses[0]?.family.householdId ?? "";
    expect(await countOf(database, "checkout", householdId)).toBe(1);
    expect(await countOf(database, "reservation", householdId)).toBe(1);
    expect(await placesOf(database, scene)).toEqual({ live: 1, taken: 1 });
  });

  it("of the two households of a child give the place to one, and say so to the other", async () => {
    const scene = await twoHouseholdsOneChild(database);
    const { done, thrown } = outcomesOf(await pressTogether(database, scene));
    expect(thrown).toEqual([]);
    expect(done.map(({ granted }) => granted).sort()).toEqual([0, 1]);
    const loser = done.find(({ granted }) => granted === 0);
    expect(loser?.basket.bookings[0]?.dates[0]?.problem).toMatch(/autre foyer/);
    expect(await placesOf(database, scene)).toEqual({ live: 1, taken: 1 });
  });

  it.each([1, 2, 3])("of two households for what excludes each other let one win, round %i", async () => {
    const { childId, presses } = await twoHouseholdsTwoHalves(database);
    const { done, thrown } = outcomesOf(await pressTogether(database, { presses }));
    expect(thrown).toEqual([]);
    expect(done.map(({ granted }) => granted).sort()).toEqual([0, 1]);
    expect(await listNames(database, childId)).toHaveLength(1);
    const loser = done.find(({ granted }) => granted === 0);
    expect(loser?.refusedLines[0]?.message).toMatch(/^Incompatible avec/);
  });

  it("on the same days in opposite orders never wait for each other for ever", async () => {
    const days = Array.from({ length: 28 }, (_, i) => `2024-06-${String(i + 1).padStart(2, "0")}`);
    const weekdays = days.filter((day) => ![0, 6].includes(new Date(day).getUTCDay()));
    const { commune, canteen } = await openCanteen(database, { capacity: 6, on: weekdays });
    const presses: Press[] = [];
    for (let i = 0; i < 12; i += 1) {
      const family = await makeFamily(database, commune, [canteen]);
      const dates = i % 2 === 0 ? weekdays : weekdays.toReversed();
      await wanting(database, family, canteen, dates.slice(0, 10));
      presses.push(await wanting(database, family, canteen, dates.slice(10)));
    }
    const { done, thrown } = outcomesOf(await pressTogether(database, { presses }));
    expect(thrown).toEqual([]);
    expect(done.reduce((sum, { granted }) => sum + granted, 0)).toBe(6 * weekdays.length);
    expect(await listMiscounted(database)).toEqual([]);
  });
});
