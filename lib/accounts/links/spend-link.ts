import { and, eq, gt, inArray, isNull } from "drizzle-orm";
import { type LinkPurpose, oneTimeLink } from "@/db/schema";
import { realNow } from "@/lib/clock";
import type { Context } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import type { LiveLink } from "./find-link";
import { hashToken } from "./link-token";

/**
 * Spends a link: of two who press at once, one gets it. It is unspent again when the transaction is undone.
 * @throws DomainError "link-dead" when it cannot be used (any more) for one of the purposes
 */
export async function spendLink(
  ctx: Context,
  token: string,
  purposes: readonly LinkPurpose[],
): Promise<LiveLink> {
  const now = realNow();
  const [link] = await ctx.tx
    .update(oneTimeLink)
    .set({ usedAt: now })
    .where(
      and(
        eq(oneTimeLink.communeId, ctx.commune.id),
        eq(oneTimeLink.tokenHash, hashToken(token)),
        inArray(oneTimeLink.purpose, [...purposes]),
        isNull(oneTimeLink.usedAt),
        isNull(oneTimeLink.replacedAt),
        gt(oneTimeLink.expiresAt, now),
      ),
    )
    .returning({
      id: oneTimeLink.id,
      purpose: oneTimeLink.purpose,
      guardianId: oneTimeLink.guardianId,
      accountId: oneTimeLink.accountId,
      email: oneTimeLink.email,
      passwordHash: oneTimeLink.passwordHash,
    });
  if (!link) throw new DomainError("link-dead");
  return link;
}
