import { and, eq, inArray, isNull } from "drizzle-orm";
import { type LinkPurpose, oneTimeLink } from "@/db/schema";
import { realNow } from "@/lib/clock";
import type { Context } from "@/lib/context";
import type { LinkSubject } from "./issue-links";

/** Kills the links that a person still has: those of these purposes, or all of them. */
export async function endLinks(
  ctx: Context,
  owner: LinkSubject["owner"],
  purposes?: readonly LinkPurpose[],
): Promise<void> {
  await ctx.tx
    .update(oneTimeLink)
    .set({ replacedAt: realNow() })
    .where(
      and(
        eq(oneTimeLink.communeId, ctx.commune.id),
        "accountId" in owner
          ? eq(oneTimeLink.accountId, owner.accountId)
          : eq(oneTimeLink.guardianId, owner.guardianId),
        purposes && inArray(oneTimeLink.purpose, [...purposes]),
        isNull(oneTimeLink.usedAt),
        isNull(oneTimeLink.replacedAt),
      ),
    );
}
