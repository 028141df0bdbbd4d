import { expect, it, vi } from "vitest";
import { createTestDatabase } from "@/tests/setup/test-database";
import { addAtOnce } from "./contacts.scenes";

vi.mock(import("@/lib/households/lock-household"), () => ({ lockHousehold: async () => {} }));

const ROUNDS = 20;

/** The control of "share no position, always". */
it("two contacts share a position when the household is not locked, so that the race can fail", {
  timeout: 90_000,
}, async () => {
  const database = await createTestDatabase();
  try {
    let positions = ["1", "2"];
    for (let round = 0; round < ROUNDS && positions[1] !== "1"; round += 1)
      positions = await addAtOnce(database, `ville-${round}`);
    expect(positions).toEqual(["1", "1"]);
  } finally {
    await database.drop();
  }
});
