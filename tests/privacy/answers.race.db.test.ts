import { expect, it } from "vitest";
import { createTestDatabase } from "@/tests/setup/test-database";
import { answerTogether } from "./answers.scenes";

const ROUNDS = 10;

it("two agents who answer at once send one answer, always", { timeout: 60_000 }, async () => {
  const database = await createTestDatabase();
  try {
    for (let round = 0; round < ROUNDS; round += 1)
      expect(await answerTogether(database, `ville-${round}`)).toBe(1);
  } finally {
    await database.drop();
  }
});
