import { expect, it, vi } from "vitest";
import { createTestDatabase } from "@/tests/setup/test-database";
import { oneFamilyTwoPresses, outcomesOf, pressTogether } from "./check-out-basket.scenes";

vi.mock(import("@/lib/households/lock-household"), () => ({ lockHousehold: async () => {} }));

const ROUNDS = 10;

/**
 * The control of "of one family give one checkout": without the first lock the second press looks for the replay
 * before the first has committed it, then finds its basket consumed and says "le panier a changé" to a family
 * that has changed nothing.
 */
it("refuses a family its own double press when the household is not locked, so that the race can fail", {
  timeout: 60_000,
}, async () => {
  const database = await createTestDatabase();
  try {
    let refused: unknown[] = [];
    for (let round = 0; round < ROUNDS && refused.length === 0; round += 1) {
      const scene = await oneFamilyTwoPresses(database, { sameKey: true });
      refused = outcomesOf(await pressTogether(database, scene)).thrown;
    }
    expect(refused).toMatchObject([{ code: "basket-changed" }]);
  } finally {
    await database.drop();
  }
});
