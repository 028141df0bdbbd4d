import { sql } from "drizzle-orm";
import type { StaffContext } from "@/lib/context";

/** Agents who change the commune's sites and activities at once come one after the other, until the transaction ends. */
export async function lockCatalogue(ctx: StaffContext): Promise<void> {
  const key = `catalogue ${ctx.commune.id}`;
  await ctx.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
}
