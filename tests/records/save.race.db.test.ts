import { expect, it } from "vitest";
import { createTestDatabase } from "@/tests/setup/test-database";
import { RACES, sendAtOnce } from "./save.race.scenes";

const ROUNDS = 20;

it.each(RACES)("of two %s who change the same at once one is asked to choose, always", {
  timeout: 60_000,
}, async (race) => {
  const database = await createTestDatabase();
  try {
    for (let round = 0; round < ROUNDS; round += 1) expect(await sendAtOnce(database, race)).toBe(1);
  } finally {
    await database.drop();
  }
});
