import { and, eq } from "drizzle-orm";
import { expect, it, vi } from "vitest";
import { householdChild } from "@/db/schema";
import { createTestDatabase } from "@/tests/setup/test-database";
import { linkToTwoAtOnce } from "./link-child.scenes";

vi.mock(import("@/lib/records/custody/lock-child-homes"), async (load) => ({
  ...(await load()),
  lockChildHomes: async (ctx, childId) => {
    const homes = await ctx.tx
      .select({ id: householdChild.householdId })
      .from(householdChild)
      .where(and(eq(householdChild.communeId, ctx.commune.id), eq(householdChild.childId, childId)));
    return { name: "Paul DUPONT", homes: homes.map(({ id }) => id) };
  },
}));

const ROUNDS = 20;

/** The control of "two in all, always": read without a lock, each still finds one household. */
it("gives a child three households when it is not locked, so that the race can fail", {
  timeout: 60_000,
}, async () => {
  const database = await createTestDatabase();
  try {
    let homes = 2;
    for (let round = 0; round < ROUNDS && homes < 3; round += 1)
      homes = await linkToTwoAtOnce(database, `ville-${round}`);
    expect(homes).toBe(3);
  } finally {
    await database.drop();
  }
});
