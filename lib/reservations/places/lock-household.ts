import { and, eq } from "drizzle-orm";
import { household } from "@/db/schema";
import type { FamilyContext } from "@/lib/context";

/** The first lock of everything that changes a basket or a reservation: two presses of a family take turns here. */
export async function lockHousehold(ctx: FamilyContext): Promise<void> {
  await ctx.tx
    .select({ id: household.id })
    .from(household)
    .where(and(eq(household.communeId, ctx.commune.id), eq(household.id, ctx.actor.householdId)))
    .for("no key update");
}
