import { sql } from "drizzle-orm";
import type { StaffContext } from "@/lib/context";

/** Administrators who change the commune's lists at once come one after the other, until the transaction ends. */
export async function lockSettings(ctx: StaffContext): Promise<void> {
  const key = `settings ${ctx.commune.id}`;
  await ctx.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
}
