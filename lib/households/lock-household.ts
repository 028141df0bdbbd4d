import { and, eq } from "drizzle-orm";
import { household } from "@/db/schema";
import type { Context } from "@/lib/context";

/**
 * The household's row: the first lock of everything that changes its basket, its reservations or its file, and of who
 * answers what it asked. All of them take turns here.
 */
export async function lockHousehold(ctx: Context, householdId: string): Promise<void> {
  await ctx.tx
    .select({ id: household.id })
    .from(household)
    .where(and(eq(household.communeId, ctx.commune.id), eq(household.id, householdId)))
    .for("no key update");
}
