import { and, asc, eq, isNull } from "drizzle-orm";
import { account, staff } from "@/db/schema";
import type { StaffContext } from "@/lib/context";

/**
 * The administrators as they are once whoever changes one of them has finished, in id order. Every change of an agent
 * begins here: two administrators who take the role from each other come one after the other.
 */
export async function lockAdministrators(ctx: StaffContext): Promise<string[]> {
  const rows = await ctx.tx
    .select({ id: staff.id })
    .from(staff)
    .innerJoin(account, and(eq(account.communeId, staff.communeId), eq(account.id, staff.accountId)))
    .where(
      and(eq(staff.communeId, ctx.commune.id), eq(staff.role, "administrateur"), isNull(account.disabledAt)),
    )
    .orderBy(asc(staff.id))
    .for("no key update");
  return rows.map(({ id }) => id);
}
