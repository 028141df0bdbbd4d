import { and, eq } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { secondFactor } from "@/db/schema";
import type { PersonContext } from "@/lib/context";
import { unseal } from "./seal";

export interface SecondFactor {
  secret: Buffer;
  /** Null until a first code has shown that the telephone has it. */
  confirmedAt: Temporal.Instant | null;
}

/** The actor's own telephone, or null. */
export async function findSecondFactor(ctx: PersonContext): Promise<SecondFactor | null> {
  const [row] = await ctx.tx
    .select({ sealed: secondFactor.sealedSecret, confirmedAt: secondFactor.confirmedAt })
    .from(secondFactor)
    .where(and(eq(secondFactor.communeId, ctx.commune.id), eq(secondFactor.accountId, ctx.actor.accountId)));
  if (!row) return null;
  const owner = { communeId: ctx.commune.id, accountId: ctx.actor.accountId };
  return { secret: unseal(row.sealed, owner), confirmedAt: row.confirmedAt };
}
