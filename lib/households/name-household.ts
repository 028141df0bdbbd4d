import { and, asc, eq } from "drizzle-orm";
import { guardian } from "@/db/schema";
import type { StaffContext } from "@/lib/context";

/** "DUPONT – MARTIN": the names of its guardians, each once; empty for a household without any. */
export function nameFamily(guardians: readonly { lastName: string }[]): string {
  return [...new Set(guardians.map(({ lastName }) => lastName))].join(" – ");
}

/** The same of a household, as the desk and the trail name it. */
export async function nameHousehold(ctx: StaffContext, householdId: string): Promise<string> {
  const rows = await ctx.tx
    .select({ lastName: guardian.lastName })
    .from(guardian)
    .where(and(eq(guardian.communeId, ctx.commune.id), eq(guardian.householdId, householdId)))
    .orderBy(asc(guardian.lastName));
  return nameFamily(rows);
}
