import { expect, it } from "vitest";
import { createTestDatabase } from "@/tests/setup/test-database";
import { endWhileBooking } from "./end-enrolment.scenes";

const ROUNDS = 10;

it("an enrolment that ends while its family books leaves no place behind, ever", {
  timeout: 60_000,
}, async () => {
  const database = await createTestDatabase();
  try {
    for (let round = 0; round < ROUNDS; round += 1) expect(await endWhileBooking(database)).toBe(0);
  } finally {
    await database.drop();
  }
});
