import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listMiscounted } from "@/tests/factories/observe";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { closingAgainstFamilies } from "./closures.race.scenes";
import { deskOf, MONDAY, makeTown } from "./closures.scenes";

describe("a closure and others at once", { timeout: 60_000 }, () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  /** Its control is close-days.no-opening-lock.db.test.ts. */
  it.each([
    0, 3, 7,
  ])("families who press Valider meanwhile have no place on a closed day (after %i)", async (before) => {
    const { town, desk, close, presses, liveOnThursday } = await closingAgainstFamilies(database, 8);
    const started = presses.slice(0, before).map((press) => press());
    const closing = close();
    const later = presses.slice(before).map((press) => press());
    const outcomes = await Promise.all([...started, ...later]);
    expect(await closing).toMatchObject({ kind: "closed" });
    expect(await liveOnThursday()).toBe(0);
    expect(await listMiscounted(database)).toEqual([]);
    // Who had the place before it closed is told; who came after was refused on the spot.
    const granted = outcomes.flatMap((outcome, index) =>
      outcome.granted > 0 ? [town.families[index]?.householdId] : [],
    );
    const told = (await desk.letters()).map(({ payload }) => payload.householdId);
    expect(told.sort()).toEqual(granted.sort());
  });

  /** Its control is close-days.no-lock.db.test.ts. */
  it("two agents who declare the same one leave one, and one letter a family", async () => {
    const town = await makeTown(database);
    const desk = deskOf(database, town);
    const { seen } = (await desk.preview(MONDAY)).fields;
    const results = await Promise.allSettled(
      [1, 2].map(() => desk.close(MONDAY, MONDAY, "commune", { seen })),
    );
    const codes = results.map((result) => (result.status === "rejected" ? result.reason.code : "closed"));
    expect(codes.sort()).toEqual(["closed", "closure-overlaps"]);
    expect(await desk.letters()).toHaveLength(2);
  });
});
