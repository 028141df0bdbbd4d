import { and, eq } from "drizzle-orm";
import { expect, it, vi } from "vitest";
import { dataRequest } from "@/db/schema";
import { DomainError } from "@/lib/errors";
import { createTestDatabase } from "@/tests/setup/test-database";
import { answerTogether } from "./answers.scenes";

vi.mock(import("@/lib/privacy/lock-data-request"), () => ({
  lockDataRequest: async (ctx, id) => {
    const [row] = await ctx.tx
      .select()
      .from(dataRequest)
      .where(and(eq(dataRequest.communeId, ctx.commune.id), eq(dataRequest.id, id)));
    if (!row) throw new DomainError("not-found");
    return row;
  },
}));

const ROUNDS = 20;

/** The control of "send one answer, always": read without a lock, each still finds the request open. */
it("sends two when the request is not locked, so that the race can fail", { timeout: 60_000 }, async () => {
  const database = await createTestDatabase();
  try {
    let sent = 1;
    for (let round = 0; round < ROUNDS && sent === 1; round += 1)
      sent = await answerTogether(database, `ville-${round}`);
    expect(sent).toBe(2);
  } finally {
    await database.drop();
  }
});
