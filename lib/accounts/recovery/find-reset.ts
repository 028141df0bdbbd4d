import { and, eq, isNull } from "drizzle-orm";
import { account } from "@/db/schema";
import { findLink } from "@/lib/accounts/links/find-link";
import type { Context } from "@/lib/context";

export const RESET = ["password-reset"] as const;

/**
 * Whose password this link changes; null when it changes none, also once the account signs in with another address
 * than the link was sent to. The link stays as it was.
 */
export async function findReset(
  ctx: Context,
  token: string,
): Promise<{ accountId: string; email: string } | null> {
  const found = await findLink(ctx, token, RESET);
  if (found.kind === "dead" || !found.link.accountId) return null;
  const [open] = await ctx.tx
    .select({ accountId: account.id, email: account.email })
    .from(account)
    .where(
      and(
        eq(account.communeId, ctx.commune.id),
        eq(account.id, found.link.accountId),
        eq(account.email, found.link.email),
        isNull(account.disabledAt),
      ),
    );
  return open ?? null;
}
