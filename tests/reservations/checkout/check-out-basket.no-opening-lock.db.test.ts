import { expect, it, vi } from "vitest";
import { createTestDatabase } from "@/tests/setup/test-database";
import { outcomesOf, placesOf, pressTogether, twentyFamiliesOnePlace } from "./check-out-basket.scenes";

vi.mock(import("@/lib/reservations/checkout/lock-places"), async (real) => ({
  ...(await real()),
  lockOpenings: async () => {},
}));

const ROUNDS = 5;

/**
 * The control of "never go over capacity". The CHECK does not help here: each press counts no place taken and
 * writes 1, so only the recount under the lock stands between twenty families and one place.
 */
it("oversells when the openings are not locked, so that the race can fail", { timeout: 60_000 }, async () => {
  const database = await createTestDatabase();
  try {
    let oversold = 0;
    for (let round = 0; round < ROUNDS && oversold < 2; round += 1) {
      const scene = await twentyFamiliesOnePlace(database);
      const { done } = outcomesOf(await pressTogether(database, scene));
      const { live, taken } = await placesOf(database, scene);
      expect(live).toBe(done.filter(({ granted }) => granted === 1).length);
      expect(taken).toBeLessThanOrEqual(1);
      oversold = live;
    }
    expect(oversold).toBeGreaterThan(1);
  } finally {
    await database.drop();
  }
});
