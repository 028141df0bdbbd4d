import { and, eq } from "drizzle-orm";
import { session } from "@/db/schema";
import { realNow } from "@/lib/clock";
import type { PersonContext } from "@/lib/context";

/** Lets the actor's browser, and no other, through: it has given its code. */
export async function markSecondFactor(ctx: PersonContext): Promise<void> {
  await ctx.tx
    .update(session)
    .set({ secondFactorAt: realNow() })
    .where(and(eq(session.communeId, ctx.commune.id), eq(session.id, ctx.actor.sessionId)));
}
