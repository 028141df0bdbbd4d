import { and, eq, isNull, ne } from "drizzle-orm";
import { session } from "@/db/schema";
import { realNow } from "@/lib/clock";
import type { Context } from "@/lib/context";

/**
 * Signs an account out in its browsers, each at its next request: in all of them, in all but `except`, or in `only` one.
 * Returns how many were signed in.
 */
export async function revokeSessions(
  ctx: Context,
  accountId: string,
  { except, only }: { except?: string | undefined; only?: string | undefined } = {},
): Promise<number> {
  const ended = await ctx.tx
    .update(session)
    .set({ revokedAt: realNow() })
    .where(
      and(
        eq(session.communeId, ctx.commune.id),
        eq(session.accountId, accountId),
        isNull(session.revokedAt),
        except ? ne(session.id, except) : undefined,
        only ? eq(session.id, only) : undefined,
      ),
    )
    .returning({ id: session.id });
  return ended.length;
}
