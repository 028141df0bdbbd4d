import { expect, it } from "vitest";
import { createTestDatabase } from "@/tests/setup/test-database";
import { addTogether } from "./new-families.scenes";

const ROUNDS = 10;

it("two agents who add the same family at once add one, always: the other is asked first", {
  timeout: 60_000,
}, async () => {
  const database = await createTestDatabase();
  try {
    for (let round = 0; round < ROUNDS; round += 1)
      expect(await addTogether(database, `ville-${round}`)).toBe(1);
  } finally {
    await database.drop();
  }
});
