import { expect, it, vi } from "vitest";
import { createTestDatabase } from "@/tests/setup/test-database";
import { closingAgainstFamilies } from "./closures.race.scenes";

const meanwhile = vi.hoisted(() => ({ run: async () => {} }));

vi.mock(import("@/lib/reservations/closures/cancel-places"), async (real) => {
  const { cancelPlaces, ...rest } = await real();
  return {
    ...rest,
    lockClosedDays: async () => {},
    cancelPlaces: async (...asked) => {
      const cancelled = await cancelPlaces(...asked);
      await meanwhile.run();
      return cancelled;
    },
  };
});

/** The control of "have no place on a closed day": who presses after the count and before the commit slips through. */
it("leaves a place on a closed day when the openings are not locked, so that the race can fail", {
  timeout: 60_000,
}, async () => {
  const database = await createTestDatabase();
  try {
    const { close, presses, liveOnThursday } = await closingAgainstFamilies(database, 1);
    const [press] = presses;
    meanwhile.run = async () => void (await press?.());
    expect(await close()).toMatchObject({ kind: "closed" });
    expect(await liveOnThursday()).toBe(1);
  } finally {
    await database.drop();
  }
});
