import { createHmac, randomInt } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { recoveryCode } from "@/db/schema";
import { realNow } from "@/lib/clock";
import type { PersonContext } from "@/lib/context";
import { env } from "@/lib/env";

const COUNT = 10;
/** No sign that is taken for another when it is copied by hand. */
const ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
const LENGTH = 12;

/** "k7mq-2xwd-9hbt" */
function newCode(): string {
  const signs = Array.from({ length: LENGTH }, () => ALPHABET.charAt(randomInt(ALPHABET.length)));
  return signs.join("").replace(/(.{4})(?=.)/g, "$1-");
}

/** What is stored: with the installation's secret inside, so that the table alone tells nothing. */
function hashCode(code: string): string {
  const signs = code.toLowerCase().replace(/[^a-z0-9]/g, "");
  return createHmac("sha256", env().AUTH_SECRET).update(`recovery-code:${signs}`).digest("base64url");
}

/** Gives the account ten new codes; those of before are void. They are shown this once. */
export async function replaceRecoveryCodes(ctx: PersonContext): Promise<string[]> {
  await dropRecoveryCodes(ctx);
  const codes = Array.from({ length: COUNT }, newCode);
  const { accountId } = ctx.actor;
  await ctx.tx
    .insert(recoveryCode)
    .values(codes.map((code) => ({ communeId: ctx.commune.id, accountId, codeHash: hashCode(code) })));
  return codes;
}

export async function dropRecoveryCodes(ctx: PersonContext, accountId = ctx.actor.accountId): Promise<void> {
  await ctx.tx
    .delete(recoveryCode)
    .where(and(eq(recoveryCode.communeId, ctx.commune.id), eq(recoveryCode.accountId, accountId)));
}

/** Spends a code of the actor's: of two at once, one is good. False when it is none, or was used. */
export async function spendRecoveryCode(ctx: PersonContext, code: string): Promise<boolean> {
  const spent = await ctx.tx
    .update(recoveryCode)
    .set({ usedAt: realNow() })
    .where(and(ofActor(ctx), eq(recoveryCode.codeHash, hashCode(code)), isNull(recoveryCode.usedAt)))
    .returning({ usedAt: recoveryCode.usedAt });
  return spent.length > 0;
}

/** How many of the actor's codes are still good. */
export function countRecoveryCodes(ctx: PersonContext): Promise<number> {
  return ctx.tx.$count(recoveryCode, and(ofActor(ctx), isNull(recoveryCode.usedAt)));
}

const ofActor = (ctx: PersonContext) =>
  and(eq(recoveryCode.communeId, ctx.commune.id), eq(recoveryCode.accountId, ctx.actor.accountId));
