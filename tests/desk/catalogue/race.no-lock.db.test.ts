import { expect, it, vi } from "vitest";
import { createTestDatabase } from "@/tests/setup/test-database";
import { addAgainstEachOther, archiveAgainstCheckout, saveAgainstEachOther } from "./race.scene";

vi.mock(import("@/lib/catalogue/lock-catalogue"), () => ({ lockCatalogue: async () => {} }));
vi.mock(import("@/lib/desk/activities/lock-openings-ahead"), () => ({ lockOpeningsAhead: async () => {} }));

const ROUNDS = 20;

/** The control of "one is let through, always": without the lock each still finds the version it was opened on. */
it.each([
  ["save one activity", saveAgainstEachOther],
  ["add one name", addAgainstEachOther],
])(
  "lets both through who %s when nothing locks the catalogue, so that the race can fail",
  {
    timeout: 60_000,
  },
  async (_, press) => {
    const database = await createTestDatabase();
    try {
      let saved = 1;
      for (let round = 0; round < ROUNDS && saved < 2; round += 1) saved = await press(database);
      expect(saved).toBe(2);
    } finally {
      await database.drop();
    }
  },
);

it("is archived over a reservation when the openings are not locked, so that the race can fail", {
  timeout: 60_000,
}, async () => {
  const database = await createTestDatabase();
  try {
    let left = 0;
    for (let round = 0; round < 3 * ROUNDS && left === 0; round += 1)
      left = await archiveAgainstCheckout(database);
    expect(left).toBe(1);
  } finally {
    await database.drop();
  }
});
