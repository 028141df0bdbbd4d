import { expect, it, vi } from "vitest";
import { startingLine } from "@/tests/factories/barrier";
import { createTestDatabase } from "@/tests/setup/test-database";
import { endWhileBooking } from "./end-enrolment.scenes";

let together = startingLine(2);

/** The agent begins once the family's places are settled and not yet written. */
vi.mock(import("@/lib/households/lock-child"), () => ({ lockChild: () => together() }));
vi.mock(import("@/lib/reservations/checkout/apply-reservations"), async (importOriginal) => {
  const original = await importOriginal();
  return {
    ...original,
    applyReservations: async (...sent) => {
      await together();
      return original.applyReservations(...sent);
    },
  };
});

const ROUNDS = 20;

/** The control of "leaves no place behind": without the child's lock the agent does not see what is being booked. */
it("leaves a place behind when the child is not locked, so that the race can fail", {
  timeout: 60_000,
}, async () => {
  const database = await createTestDatabase();
  try {
    let behind = 0;
    for (let round = 0; round < ROUNDS && behind === 0; round += 1) {
      together = startingLine(2);
      behind = await endWhileBooking(database);
    }
    expect(behind).toBe(1);
  } finally {
    await database.drop();
  }
});
