import { sql } from "drizzle-orm";
import type { StaffContext } from "@/lib/context";

/**
 * Who adds families and children takes turns, until the transaction ends: a second press finds what the first has added,
 * and so does a colleague who has the same family on the telephone.
 */
export async function lockNewcomers(ctx: StaffContext): Promise<void> {
  const key = `newcomers ${ctx.commune.id}`;
  await ctx.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
}
