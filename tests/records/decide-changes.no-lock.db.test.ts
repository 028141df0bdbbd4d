import { expect, it, vi } from "vitest";
import { createTestDatabase } from "@/tests/setup/test-database";
import { acceptForBothHomes, answerAtOnce } from "./decide-changes.scenes";

vi.mock(import("@/lib/households/lock-household"), () => ({ lockHousehold: async () => {} }));
vi.mock(import("@/lib/households/lock-child"), () => ({ lockChild: async () => {} }));

const ROUNDS = 20;

/** The control of "takes one answer, always": without the lock each finds the field still open. */
it("takes both answers when the household is not locked, so that the race can fail", {
  timeout: 60_000,
}, async () => {
  const database = await createTestDatabase();
  try {
    let taken = 1;
    for (let round = 0; round < ROUNDS && taken === 1; round += 1)
      taken = (await answerAtOnce(database, `ville-${round}`)).taken;
    expect(taken).toBe(2);
  } finally {
    await database.drop();
  }
});

/** The control of "one household's diets after the other's": both find none, and both write them. */
it("breaks on the second one when the child is not locked, so that the race can fail", {
  timeout: 60_000,
}, async () => {
  const database = await createTestDatabase();
  try {
    let through = 2;
    for (let round = 0; round < ROUNDS && through === 2; round += 1)
      through = await acceptForBothHomes(database, `ville-${round}`);
    expect(through).toBe(1);
  } finally {
    await database.drop();
  }
});
