import { and, asc, eq, inArray } from "drizzle-orm";
import { guardian } from "@/db/schema";
import type { StaffContext } from "@/lib/context";
import { nameFamily } from "@/lib/households/name-household";
import { groupBy } from "@/lib/reservations/rules/group-by";

/** "DUPONT – MARTIN", by household; one statement, none for no household. */
export async function nameFamilies(
  ctx: StaffContext,
  householdIds: readonly string[],
): Promise<Map<string, string>> {
  if (householdIds.length === 0) return new Map();
  const rows = await ctx.tx
    .select({ householdId: guardian.householdId, lastName: guardian.lastName })
    .from(guardian)
    .where(
      and(eq(guardian.communeId, ctx.commune.id), inArray(guardian.householdId, [...new Set(householdIds)])),
    )
    .orderBy(asc(guardian.lastName), asc(guardian.id));
  const families = groupBy(rows, ({ householdId }) => householdId);
  return new Map([...families].map(([id, adults]) => [id, nameFamily(adults)]));
}
