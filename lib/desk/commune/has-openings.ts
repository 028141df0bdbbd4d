import { eq, sql } from "drizzle-orm";
import { opening } from "@/db/schema";
import type { StaffContext } from "@/lib/context";

/** Whether any day was ever opened: its deadlines were counted in the commune's time zone. */
export async function hasOpenings(ctx: StaffContext): Promise<boolean> {
  const found = await ctx.tx
    .select({ one: sql`1` })
    .from(opening)
    .where(eq(opening.communeId, ctx.commune.id))
    .limit(1);
  return found.length > 0;
}
