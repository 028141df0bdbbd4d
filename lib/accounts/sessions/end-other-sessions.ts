import { and, eq, isNull, ne, type SQL } from "drizzle-orm";
import { session } from "@/db/schema";
import { audit } from "@/lib/audit";
import { realNow } from "@/lib/clock";
import type { PersonContext } from "@/lib/context";

/**
 * Signs the actor out in another browser; in this one they sign out by the menu. What is not theirs, or has ended, is
 * left as it is.
 */
export function endOtherSession(ctx: PersonContext, { id }: { id: string }): Promise<void> {
  return endOthers(ctx, eq(session.id, id));
}

/** Signs the actor out everywhere but here. */
export function endOtherSessions(ctx: PersonContext): Promise<void> {
  return endOthers(ctx);
}

async function endOthers(ctx: PersonContext, which?: SQL): Promise<void> {
  const ended = await ctx.tx
    .update(session)
    .set({ revokedAt: realNow() })
    .where(
      and(
        eq(session.communeId, ctx.commune.id),
        eq(session.accountId, ctx.actor.accountId),
        ne(session.id, ctx.actor.sessionId),
        isNull(session.revokedAt),
        which,
      ),
    )
    .returning({ id: session.id });
  if (ended.length > 0) await audit(ctx, { action: "signed-out-elsewhere", detail: { count: ended.length } });
}
