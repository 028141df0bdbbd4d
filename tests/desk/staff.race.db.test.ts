import { expect, it } from "vitest";
import { createTestDatabase } from "@/tests/setup/test-database";
import { pressAgainstEachOther } from "./staff.scenes";

const ROUNDS = 20;

it.each(["demote", "close"] as const)("two administrators who %s each other at once leave one, always", {
  timeout: 60_000,
}, async (how) => {
  const database = await createTestDatabase();
  try {
    for (let round = 0; round < ROUNDS; round += 1)
      expect(await pressAgainstEachOther(database, `ville-${round}`, how)).toBe(1);
  } finally {
    await database.drop();
  }
});
