import { sql } from "drizzle-orm";
import type { StaffContext } from "@/lib/context";

/** Agents who declare and lift closures at once come one after the other, until the transaction ends. */
export async function lockClosures(ctx: StaffContext): Promise<void> {
  const key = `closures ${ctx.commune.id}`;
  await ctx.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
}
