import { and, eq } from "drizzle-orm";
import { session } from "@/db/schema";
import { realNow } from "@/lib/clock";
import type { PersonContext } from "@/lib/context";
import { checkOwnPassword } from "./check-own-password";

/**
 * Proves the password again, in this browser: `requireRecentAuth` then lets pass for a while.
 * @throws DomainError "password-wrong", "too-many-tries"
 */
export async function confirmPassword(ctx: PersonContext, { password }: { password: string }): Promise<void> {
  await checkOwnPassword(ctx, password);
  await ctx.tx
    .update(session)
    .set({ authenticatedAt: realNow() })
    .where(and(eq(session.communeId, ctx.commune.id), eq(session.id, ctx.actor.sessionId)));
}
