import { sql } from "drizzle-orm";
import type { StaffContext } from "@/lib/context";

/** Agents who change the commune's holidays at once come one after the other, until the transaction ends. */
export async function lockHolidays(ctx: StaffContext): Promise<void> {
  const key = `holidays ${ctx.commune.id}`;
  await ctx.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
}
