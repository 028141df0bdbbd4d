import { and, eq } from "drizzle-orm";
import { account, guardian } from "@/db/schema";
import { isAccountOfGuardian, mailAddress } from "@/lib/accounts/mail-address";
import type { Context } from "@/lib/context";

/** Where the guardians of a household read, each address once. */
export async function listHouseholdAddresses(ctx: Context, householdId: string): Promise<string[]> {
  const rows = await ctx.tx
    .selectDistinct({ email: mailAddress })
    .from(guardian)
    .leftJoin(account, isAccountOfGuardian)
    .where(and(eq(guardian.communeId, ctx.commune.id), eq(guardian.householdId, householdId)));
  return rows.flatMap(({ email }) => email ?? []).sort();
}
