import { and, eq } from "drizzle-orm";
import { expect, it, vi } from "vitest";
import { enrolmentRequest } from "@/db/schema";
import { DomainError } from "@/lib/errors";
import { createTestDatabase } from "@/tests/setup/test-database";
import { pressTogether } from "./decide.scene";

vi.mock(import("@/lib/enrolments/requests/lock-request"), () => ({
  lockRequest: async (ctx, { requestId }) => {
    const [found] = await ctx.tx
      .select()
      .from(enrolmentRequest)
      .where(and(eq(enrolmentRequest.communeId, ctx.commune.id), eq(enrolmentRequest.id, requestId)));
    if (found?.state !== "open") throw new DomainError("request-decided");
    return found;
  },
}));

const ROUNDS = 10;

/** The control of "one decides, always": read without a lock, each still finds it undecided. */
it("lets several decide when the request is not locked, so that the race can fail", {
  timeout: 60_000,
}, async () => {
  const database = await createTestDatabase();
  try {
    let most = 1;
    for (let round = 0; round < ROUNDS && most < 2; round += 1) most = await pressTogether(database);
    expect(most).toBeGreaterThan(1);
  } finally {
    await database.drop();
  }
});
