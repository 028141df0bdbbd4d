import { expect, it } from "vitest";
import { createTestDatabase } from "@/tests/setup/test-database";
import { pressTogether } from "./decide.scene";

const ROUNDS = 10;

it("of agents who answer one request at once, one decides, always", { timeout: 60_000 }, async () => {
  const database = await createTestDatabase();
  try {
    for (let round = 0; round < ROUNDS; round += 1) expect(await pressTogether(database)).toBe(1);
  } finally {
    await database.drop();
  }
});
