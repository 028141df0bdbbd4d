import { and, eq } from "drizzle-orm";
import { expect, it, vi } from "vitest";
import { staff } from "@/db/schema";
import { createTestDatabase } from "@/tests/setup/test-database";
import { pressAgainstEachOther } from "./staff.scenes";

vi.mock(import("@/lib/desk/staff/lock-administrators"), () => ({
  lockAdministrators: async (ctx) => {
    const rows = await ctx.tx
      .select({ id: staff.id })
      .from(staff)
      .where(and(eq(staff.communeId, ctx.commune.id), eq(staff.role, "administrateur")));
    return rows.map(({ id }) => id);
  },
}));

const ROUNDS = 20;

/** The control of "leave one, always": read without a lock, each still finds itself an administrator. */
it("leaves none when the administrators are not locked, so that the race can fail", {
  timeout: 60_000,
}, async () => {
  const database = await createTestDatabase();
  try {
    let left = 1;
    for (let round = 0; round < ROUNDS && left > 0; round += 1)
      left = await pressAgainstEachOther(database, `ville-${round}`, "demote");
    expect(left).toBe(0);
  } finally {
    await database.drop();
  }
});
