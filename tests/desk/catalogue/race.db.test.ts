import { expect, it } from "vitest";
import { createTestDatabase } from "@/tests/setup/test-database";
import { addAgainstEachOther, archiveAgainstCheckout, saveAgainstEachOther } from "./race.scene";

const ROUNDS = 10;

it.each([
  ["save one activity", saveAgainstEachOther],
  ["add one name", addAgainstEachOther],
])("of two agents who %s at once one is let through, always", { timeout: 60_000 }, async (_, press) => {
  const database = await createTestDatabase();
  try {
    for (let round = 0; round < ROUNDS; round += 1) expect(await press(database)).toBe(1);
  } finally {
    await database.drop();
  }
});

it("an activity is never archived over a basket that is being validated", { timeout: 60_000 }, async () => {
  const database = await createTestDatabase();
  try {
    for (let round = 0; round < 2 * ROUNDS; round += 1)
      expect(await archiveAgainstCheckout(database)).toBe(0);
  } finally {
    await database.drop();
  }
});
