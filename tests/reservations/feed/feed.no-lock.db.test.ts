import { expect, it, vi } from "vitest";
import { createTestDatabase } from "@/tests/setup/test-database";
import { createTogether } from "./feed.scenes";

vi.mock(import("@/lib/households/lock-household"), () => ({ lockHousehold: async () => {} }));

const ROUNDS = 20;

/** The control of "none fails": without the lock only the unique index stands, and it refuses. */
it("refuses a press when the household is not locked, so that the race can fail", {
  timeout: 60_000,
}, async () => {
  const database = await createTestDatabase();
  try {
    let refused = 0;
    for (let round = 0; round < ROUNDS && refused === 0; round += 1)
      refused = (await createTogether(database, `ville-${round}`)).refused;
    expect(refused).toBeGreaterThan(0);
  } finally {
    await database.drop();
  }
});
