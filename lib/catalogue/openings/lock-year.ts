import { sql } from "drizzle-orm";
import type { Context } from "@/lib/context";

/**
 * Who opens or withdraws days of the commune comes one after the other, until the transaction ends. Before any other
 * lock: families, who never take this one, are not kept waiting by it.
 */
export async function lockYear(ctx: Context): Promise<void> {
  const key = `openings ${ctx.commune.id}`;
  await ctx.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
}
