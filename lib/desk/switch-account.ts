import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { account } from "@/db/schema";
import { endLinks } from "@/lib/accounts/links/end-links";
import { revokeSessions } from "@/lib/accounts/sessions/revoke-sessions";
import { realNow } from "@/lib/clock";
import type { StaffContext } from "@/lib/context";

/**
 * Closes an account, or opens it again. Closed, every browser of it is signed out at its next request, and the links
 * on the way to it are dead. False when it stood so already.
 */
export async function switchAccount(ctx: StaffContext, accountId: string, open: boolean): Promise<boolean> {
  const changed = await ctx.tx
    .update(account)
    .set({ disabledAt: open ? null : realNow() })
    .where(
      and(
        eq(account.communeId, ctx.commune.id),
        eq(account.id, accountId),
        open ? isNotNull(account.disabledAt) : isNull(account.disabledAt),
      ),
    )
    .returning({ id: account.id });
  if (changed.length === 0) return false;
  if (!open) {
    await revokeSessions(ctx, accountId);
    await endLinks(ctx, { accountId });
  }
  return true;
}
