import { expect, it } from "vitest";
import { createTestDatabase } from "@/tests/setup/test-database";
import { createTogether } from "./feed.scenes";

const ROUNDS = 10;

it("four presses at once make one link, and none fails", { timeout: 60_000 }, async () => {
  const database = await createTestDatabase();
  try {
    for (let round = 0; round < ROUNDS; round += 1)
      expect(await createTogether(database, `ville-${round}`)).toEqual({ refused: 0, feeds: 1 });
  } finally {
    await database.drop();
  }
});
