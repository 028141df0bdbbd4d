import { expect, it } from "vitest";
import { createTestDatabase } from "@/tests/setup/test-database";
import { linkToTwoAtOnce } from "./link-child.scenes";

const ROUNDS = 15;

it("two agents who link a child to two households at once leave it two in all, always", {
  timeout: 60_000,
}, async () => {
  const database = await createTestDatabase();
  try {
    for (let round = 0; round < ROUNDS; round += 1)
      expect(await linkToTwoAtOnce(database, `ville-${round}`)).toBe(2);
  } finally {
    await database.drop();
  }
});
