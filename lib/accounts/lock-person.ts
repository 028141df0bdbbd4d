import { and, asc, eq, inArray } from "drizzle-orm";
import { account, guardian } from "@/db/schema";
import type { Context } from "@/lib/context";

/**
 * Makes others wait who send links to the same persons or open their accounts: the person's row comes before the rows
 * of their links, always, so that nobody waits in a circle. In id order.
 */
export async function lockGuardians(ctx: Context, guardianIds: readonly string[]): Promise<void> {
  if (guardianIds.length === 0) return;
  await ctx.tx
    .select({ id: guardian.id })
    .from(guardian)
    .where(and(eq(guardian.communeId, ctx.commune.id), inArray(guardian.id, [...guardianIds])))
    .orderBy(asc(guardian.id))
    .for("no key update");
}

/** The same for a person by their account. */
export async function lockAccount(ctx: Context, accountId: string): Promise<void> {
  await ctx.tx
    .select({ id: account.id })
    .from(account)
    .where(and(eq(account.communeId, ctx.commune.id), eq(account.id, accountId)))
    .for("no key update");
}
