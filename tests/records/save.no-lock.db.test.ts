import { expect, it, vi } from "vitest";
import { createTestDatabase } from "@/tests/setup/test-database";
import { RACES, sendAtOnce } from "./save.race.scenes";

vi.mock(import("@/lib/households/lock-household"), () => ({ lockHousehold: async () => {} }));
vi.mock(import("@/lib/households/lock-child"), () => ({ lockChild: async () => {} }));
vi.mock(import("@/lib/accounts/lock-person"), () => ({
  lockGuardians: async () => {},
  lockAccount: async () => {},
}));

const ROUNDS = 20;

/** The control of "one is asked to choose, always": without the locks one silently undoes the other. */
it.each(RACES)("of two %s one loses what it wrote when nothing is locked, so that the race can fail", {
  timeout: 60_000,
}, async (race) => {
  const database = await createTestDatabase();
  try {
    let saved = 1;
    for (let round = 0; round < ROUNDS && saved < 2; round += 1) saved = await sendAtOnce(database, race);
    expect(saved).toBe(2);
  } finally {
    await database.drop();
  }
});
