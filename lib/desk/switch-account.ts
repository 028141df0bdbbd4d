import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { account, oneTimeLink, session } from "@/db/schema";
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
    await endSessions(ctx, accountId);
    await ctx.tx
      .update(oneTimeLink)
      .set({ replacedAt: realNow() })
      .where(
        and(
          eq(oneTimeLink.communeId, ctx.commune.id),
          eq(oneTimeLink.accountId, accountId),
          isNull(oneTimeLink.usedAt),
          isNull(oneTimeLink.replacedAt),
        ),
      );
  }
  return true;
}

/** Signs the person out in every browser. */
export async function endSessions(ctx: StaffContext, accountId: string): Promise<void> {
  await ctx.tx
    .update(session)
    .set({ revokedAt: realNow() })
    .where(
      and(eq(session.communeId, ctx.commune.id), eq(session.accountId, accountId), isNull(session.revokedAt)),
    );
}
