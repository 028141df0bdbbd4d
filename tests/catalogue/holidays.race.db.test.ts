import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { addTogether } from "./holidays.race.scenes";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** Its control is holidays.no-lock.db.test.ts. */
it.each([1, 2, 3])("two agents who add the same holidays leave them once, round %i", async (round) => {
  expect(await addTogether(database, `ville-${round}`)).toEqual({
    codes: ["added", "holiday-overlaps"],
    stretches: 1,
  });
});
