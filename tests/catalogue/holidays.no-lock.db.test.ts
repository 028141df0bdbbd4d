import { expect, it, vi } from "vitest";
import { startingLine } from "@/tests/factories/barrier";
import { createTestDatabase } from "@/tests/setup/test-database";
import { addTogether } from "./holidays.race.scenes";

const line = vi.hoisted(() => ({ wait: async () => {} }));

vi.mock(import("@/lib/catalogue/holidays/lock-holidays"), () => ({ lockHolidays: () => line.wait() }));
// Both have read that the days are free before either writes.
vi.mock(import("@/lib/catalogue/holidays/take-holidays"), async (real) => {
  const { takeHolidays, ...rest } = await real();
  return {
    ...rest,
    takeHolidays: async (ctx) => {
      const holidays = await takeHolidays(ctx);
      await line.wait();
      return holidays;
    },
  };
});

/** The control of "leave them once". */
it("adds them twice when the holidays are not locked, so that the race can fail", async () => {
  const database = await createTestDatabase();
  try {
    // Two stand at the lock that is none, and two after they have read.
    const lines = [startingLine(2), startingLine(2)];
    let called = 0;
    line.wait = () => {
      called += 1;
      return (called <= 2 ? lines[0] : lines[1])?.() ?? Promise.resolve();
    };
    expect(await addTogether(database, "ville")).toEqual({ codes: ["added", "added"], stretches: 2 });
  } finally {
    await database.drop();
  }
});
