import { and, eq, isNull } from "drizzle-orm";
import { type LinkPurpose, oneTimeLink } from "@/db/schema";
import { realNow } from "@/lib/clock";
import type { Context } from "@/lib/context";

/** Kills the links of one purpose that an account still has. */
export async function endLinks(ctx: Context, purpose: LinkPurpose, accountId: string): Promise<void> {
  await ctx.tx
    .update(oneTimeLink)
    .set({ replacedAt: realNow() })
    .where(
      and(
        eq(oneTimeLink.communeId, ctx.commune.id),
        eq(oneTimeLink.purpose, purpose),
        eq(oneTimeLink.accountId, accountId),
        isNull(oneTimeLink.usedAt),
        isNull(oneTimeLink.replacedAt),
      ),
    );
}
