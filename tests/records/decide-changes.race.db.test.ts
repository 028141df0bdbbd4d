import { expect, it } from "vitest";
import { createTestDatabase } from "@/tests/setup/test-database";
import { acceptForBothHomes, answerAtOnce } from "./decide-changes.scenes";

const ROUNDS = 20;

it("takes one answer of two agents who answer one field at once, always", { timeout: 60_000 }, async () => {
  const database = await createTestDatabase();
  try {
    for (let round = 0; round < ROUNDS; round += 1)
      expect(await answerAtOnce(database, `ville-${round}`)).toEqual({ taken: 1, letters: 1 });
  } finally {
    await database.drop();
  }
});

it("writes one household's diets after the other's, always", { timeout: 60_000 }, async () => {
  const database = await createTestDatabase();
  try {
    for (let round = 0; round < ROUNDS; round += 1)
      expect(await acceptForBothHomes(database, `ville-${round}`)).toBe(2);
  } finally {
    await database.drop();
  }
});
