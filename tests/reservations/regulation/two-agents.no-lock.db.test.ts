import { expect, it, vi } from "vitest";
import { createTestDatabase } from "@/tests/setup/test-database";
import { openRegulation, pressTogether } from "./desk.scene";

vi.mock(import("@/lib/catalogue/regulations/take-regulation"), async (original) => {
  const module = await original();
  return { ...module, takeRegulation: module.getRegulationRow };
});

const ROUNDS = 20;

/** The control of "of two agents one is written": read without a lock, each finds the regulation as it was opened. */
it("writes both when the regulation is not locked, so that the race can fail", {
  timeout: 60_000,
}, async () => {
  const database = await createTestDatabase();
  try {
    let written = 1;
    for (let round = 0; round < ROUNDS && written < 2; round += 1)
      written = await pressTogether(await openRegulation(database));
    expect(written).toBe(2);
  } finally {
    await database.drop();
  }
});
