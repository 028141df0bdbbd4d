import { eq, sql } from "drizzle-orm";
import { expect, it, vi } from "vitest";
import { basketLine, child } from "@/db/schema";
import { createTestDatabase } from "@/tests/setup/test-database";
import { listNames, outcomesOf, pressTogether, twoHouseholdsTwoHalves } from "./check-out-basket.scenes";

/** The children are read, as the checkout needs them, and not locked. */
vi.mock(import("@/lib/reservations/checkout/lock-places"), async (real) => ({
  ...(await real()),
  lockChildren: async (ctx) =>
    ctx.tx
      .select({
        id: child.id,
        firstName: child.firstName,
        lastName: child.lastName,
        birthDate: child.birthDate,
        level: child.level,
      })
      .from(child)
      .where(
        sql`${eq(child.communeId, ctx.commune.id)} and ${child.id} in (select ${basketLine.childId} from ${basketLine}
            where ${basketLine.communeId} = ${child.communeId} and ${basketLine.householdId} = ${ctx.actor.householdId})`,
      ),
}));

const ROUNDS = 8;

/** The control of "let one win": the two openings differ, so nothing else makes the households take turns. */
it("gives a child two days that exclude each other when it is not locked", { timeout: 60_000 }, async () => {
  const database = await createTestDatabase();
  try {
    let most = 0;
    for (let round = 0; round < ROUNDS && most < 2; round += 1) {
      const { childId, presses } = await twoHouseholdsTwoHalves(database);
      const { thrown } = outcomesOf(await pressTogether(database, { presses }));
      expect(thrown).toEqual([]);
      most = (await listNames(database, childId)).length;
    }
    expect(most).toBe(2);
  } finally {
    await database.drop();
  }
});
