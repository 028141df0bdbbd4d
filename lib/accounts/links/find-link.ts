import { and, eq } from "drizzle-orm";
import { type LinkPurpose, oneTimeLink } from "@/db/schema";
import { realNow } from "@/lib/clock";
import type { Context } from "@/lib/context";
import { hashToken } from "./link-token";

export interface LiveLink {
  id: string;
  purpose: LinkPurpose;
  guardianId: string | null;
  accountId: string | null;
  email: string;
  passwordHash: string | null;
}

/** What following a link finds: reading it changes nothing, for mail scanners open every link. */
export type FoundLink = { kind: "live"; link: LiveLink } | { kind: "dead" };

/** No token that we make is longer; what is, is not looked for. */
const TOKEN = /^[\w-]{43}$/;

/**
 * The link of this token, if it may still be used for one of the purposes. Unknown, used, replaced, expired, of
 * another commune and made for another purpose are one and the same: dead.
 */
export async function findLink(
  ctx: Context,
  token: string,
  purposes: readonly LinkPurpose[],
): Promise<FoundLink> {
  if (!TOKEN.test(token)) return { kind: "dead" };
  const [row] = await ctx.tx
    .select()
    .from(oneTimeLink)
    .where(and(eq(oneTimeLink.communeId, ctx.commune.id), eq(oneTimeLink.tokenHash, hashToken(token))));
  const now = realNow();
  if (!row || row.usedAt || row.replacedAt || row.expiresAt.epochMilliseconds <= now.epochMilliseconds)
    return { kind: "dead" };
  if (!purposes.includes(row.purpose)) return { kind: "dead" };
  const { id, purpose, guardianId, accountId, email, passwordHash } = row;
  return { kind: "live", link: { id, purpose, guardianId, accountId, email, passwordHash } };
}
