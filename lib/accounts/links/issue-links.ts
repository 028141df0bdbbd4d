import { and, eq, inArray, isNull } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { type LinkPurpose, oneTimeLink } from "@/db/schema";
import { realNow } from "@/lib/clock";
import type { Context } from "@/lib/context";
import { LINK_HOURS } from "./lifetimes";
import { hashToken, tokenOf } from "./link-token";

/** Whom a link concerns, and the address that it goes to. */
export interface LinkSubject {
  owner: { guardianId: string } | { accountId: string };
  /** Normalised. */
  email: string;
  /** A password that was chosen already and waits for the address to be proven. */
  passwordHash?: string;
}

export interface IssuedLink {
  linkId: string;
  /** To be given to the e-mail that carries the link: its id in the outbox. */
  messageId: string;
  email: string;
}

/**
 * Makes a link for each subject, in the order given, two statements however many they are; the older ones of the
 * same purpose and person are dead from then on. A person may be named once. The caller enqueues the e-mails.
 */
export async function issueLinks(
  ctx: Context,
  purpose: LinkPurpose,
  subjects: readonly LinkSubject[],
  { batchId = null }: { batchId?: string | null } = {},
): Promise<IssuedLink[]> {
  if (subjects.length === 0) return [];
  await replaceOlder(ctx, purpose, subjects);
  const now = realNow();
  const rows = subjects.map(({ owner, email, passwordHash = null }) => {
    const id = uuidv7();
    return {
      communeId: ctx.commune.id,
      id,
      purpose,
      tokenHash: hashToken(tokenOf(id)),
      guardianId: "guardianId" in owner ? owner.guardianId : null,
      accountId: "accountId" in owner ? owner.accountId : null,
      email,
      passwordHash,
      createdAt: now,
      expiresAt: now.add({ hours: LINK_HOURS[purpose] }),
      batchId,
      messageId: uuidv7(),
    };
  });
  await ctx.tx.insert(oneTimeLink).values(rows);
  return rows.map(({ id, messageId, email }) => ({ linkId: id, messageId, email }));
}

async function replaceOlder(ctx: Context, purpose: LinkPurpose, subjects: readonly LinkSubject[]) {
  const guardianIds = subjects.flatMap(({ owner }) => ("guardianId" in owner ? [owner.guardianId] : []));
  const accountIds = subjects.flatMap(({ owner }) => ("accountId" in owner ? [owner.accountId] : []));
  for (const owners of [
    guardianIds.length > 0 && inArray(oneTimeLink.guardianId, guardianIds),
    accountIds.length > 0 && inArray(oneTimeLink.accountId, accountIds),
  ]) {
    if (!owners) continue;
    await ctx.tx
      .update(oneTimeLink)
      .set({ replacedAt: realNow() })
      .where(
        and(
          eq(oneTimeLink.communeId, ctx.commune.id),
          eq(oneTimeLink.purpose, purpose),
          owners,
          isNull(oneTimeLink.usedAt),
          isNull(oneTimeLink.replacedAt),
        ),
      );
  }
}
