import { and, eq, isNull } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { account, session } from "@/db/schema";
import { realNow } from "@/lib/clock";
import type { SystemContext } from "@/lib/context";
import { verifyPassword } from "./password";
import { normaliseEmail } from "./rules/normalise-email";
import type { SignInInput } from "./schemas";

/** How long a browser stays signed in, in hours of real time. */
export const SESSION_HOURS = 30 * 24;

/**
 * Opens a session when address and password are those of a live account of the commune; null otherwise,
 * after the same time whether the address is known or not.
 */
export async function signIn(
  ctx: SystemContext,
  input: SignInInput & { userAgent: string },
): Promise<{ sessionId: string } | null> {
  const [found] = await ctx.tx
    .select({ id: account.id, passwordHash: account.passwordHash })
    .from(account)
    .where(
      and(
        eq(account.communeId, ctx.commune.id),
        eq(account.email, normaliseEmail(input.email)),
        isNull(account.disabledAt),
      ),
    );
  if (!(await verifyPassword(found?.passwordHash ?? null, input.password)) || !found) return null;
  const now = realNow();
  const sessionId = uuidv7();
  await ctx.tx.insert(session).values({
    communeId: ctx.commune.id,
    id: sessionId,
    accountId: found.id,
    userAgent: input.userAgent.slice(0, 300),
    createdAt: now,
    expiresAt: now.add({ hours: SESSION_HOURS }),
  });
  return { sessionId };
}
