import { sql } from "drizzle-orm";
import { expect, it, vi } from "vitest";
import { readDatabaseError } from "@/db/errors";
import { makeFamily } from "@/tests/factories/family";
import { createTestDatabase } from "@/tests/setup/test-database";
import { openCanteen, outcomesOf, pressTogether, wanting } from "./check-out-basket.scenes";

const pressed = vi.hoisted(() => ({ count: 0 }));

/** Locks the same openings one by one, every other press in the opposite order. */
vi.mock(import("@/lib/reservations/checkout/lock-places"), async (real) => ({
  ...(await real()),
  lockOpenings: async (ctx) => {
    pressed.count += 1;
    const order = sql.raw(pressed.count % 2 === 0 ? "asc" : "desc");
    const dates = await ctx.tx.execute<{ activity_id: string; service_date: string }>(sql`
      select activity_id, service_date::text from basket_line
      where commune_id = ${ctx.commune.id} and household_id = ${ctx.actor.householdId}
      order by service_date ${order}`);
    for (const { activity_id, service_date } of dates) {
      await ctx.tx.execute(sql`select 1 from opening where commune_id = ${ctx.commune.id}
        and activity_id = ${activity_id} and service_date = ${service_date}::date for no key update`);
    }
  },
}));

const ROUNDS = 5;

it("deadlocks when each press locks in an order of its own, so that the race can fail", {
  timeout: 60_000,
}, async () => {
  const database = await createTestDatabase();
  try {
    let thrown: unknown[] = [];
    for (let round = 0; round < ROUNDS && thrown.length === 0; round += 1) {
      const days = ["2024-06-03", "2024-06-04", "2024-06-05", "2024-06-06", "2024-06-07"];
      const { commune, canteen } = await openCanteen(database, { capacity: 24, on: days });
      const presses = [];
      for (let i = 0; i < 8; i += 1) {
        presses.push(await wanting(database, await makeFamily(database, commune, [canteen]), canteen, days));
      }
      thrown = outcomesOf(await pressTogether(database, { presses })).thrown;
    }
    expect(thrown.length).toBeGreaterThan(0);
    expect(thrown.map((error) => readDatabaseError(error)?.kind)).toContain("deadlock");
  } finally {
    await database.drop();
  }
});
