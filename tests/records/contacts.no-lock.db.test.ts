import { expect, it, vi } from "vitest";
import { createTestDatabase } from "@/tests/setup/test-database";
import { addAtOnce, moveAtOnce } from "./contacts.scenes";

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

const MOVED = ["1 B", "2 A", "3 D", "4 C"];

/** The control of the same for the order: each writes the whole list as it was read, and one move is undone. */
it("one of two moves is lost when the household is not locked, so that the race can fail", {
  timeout: 90_000,
}, async () => {
  const database = await createTestDatabase();
  try {
    let order = MOVED;
    for (let round = 0; round < ROUNDS && order.join() === MOVED.join(); round += 1)
      order = await moveAtOnce(database, `ordre-${round}`);
    expect(order).not.toEqual(MOVED);
  } finally {
    await database.drop();
  }
});
