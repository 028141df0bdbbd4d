import { eq } from "drizzle-orm";
import { expect, it, vi } from "vitest";
import { commune } from "@/db/schema";
import { createTestDatabase } from "@/tests/setup/test-database";
import { pressTogether } from "./commune.scenes";

vi.mock(import("@/lib/desk/commune/take-commune"), () => ({
  takeCommune: async (ctx) => {
    const [found] = await ctx.tx.select().from(commune).where(eq(commune.id, ctx.commune.id));
    if (!found) throw new Error("The commune is gone.");
    return found;
  },
}));

const ROUNDS = 20;

/** The control of "are saved once": read without a lock, both still find the version that they were shown. */
it("saves both when the commune is not locked, so that the race can fail", { timeout: 60_000 }, async () => {
  const database = await createTestDatabase();
  try {
    let told: string[] = [];
    for (let round = 0; round < ROUNDS && told.join() !== "saved,saved"; round += 1)
      told = await pressTogether(database, `ville-${round}`);
    expect(told).toEqual(["saved", "saved"]);
  } finally {
    await database.drop();
  }
});
