import { and, eq } from "drizzle-orm";
import { household } from "@/db/schema";
import type { Context } from "@/lib/context";

/** The household's row: who changes its file, and who answers what it asked, come one after the other. */
export async function lockFamily(ctx: Context, householdId: string): Promise<void> {
  await ctx.tx
    .select({ id: household.id })
    .from(household)
    .where(and(eq(household.communeId, ctx.commune.id), eq(household.id, householdId)))
    .for("no key update");
}
