import { and, eq } from "drizzle-orm";
import { household } from "@/db/schema";
import type { StaffContext } from "@/lib/context";

/** Whether the commune has a household of that id. */
export async function hasHousehold(ctx: StaffContext, householdId: string): Promise<boolean> {
  const rows = await ctx.tx
    .select({ id: household.id })
    .from(household)
    .where(and(eq(household.communeId, ctx.commune.id), eq(household.id, householdId)));
  return rows.length > 0;
}
