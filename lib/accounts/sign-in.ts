import { and, eq, isNull } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { account, session, staff } from "@/db/schema";
import { audit } from "@/lib/audit";
import { realNow } from "@/lib/clock";
import type { Context } from "@/lib/context";
import { hashPassword, needsRehash, verifyPassword } from "./password";
import { normaliseEmail } from "./rules/normalise-email";
import type { SignInInput } from "./schemas";
import { tellNewDevice } from "./sessions/tell-new-device";

/** How long a browser stays signed in, in hours of real time. */
export const SESSION_HOURS = 30 * 24;
/** A working day, for who sees the files of all families. */
export const STAFF_SESSION_HOURS = 12;

/**
 * Opens a session when address and password are those of a live account of the commune; null otherwise,
 * after the same time whether the address is known or not. The session is always a new one. Tries are counted by
 * `attemptSignIn`.
 */
export async function signIn(
  ctx: Context,
  input: SignInInput & { userAgent: string },
): Promise<{ sessionId: string } | null> {
  const email = normaliseEmail(input.email);
  const [found] = await ctx.tx
    .select({ id: account.id, passwordHash: account.passwordHash, staffId: staff.id })
    .from(account)
    .leftJoin(staff, and(eq(staff.communeId, account.communeId), eq(staff.accountId, account.id)))
    .where(and(eq(account.communeId, ctx.commune.id), eq(account.email, email), isNull(account.disabledAt)));
  if (!(await verifyPassword(found?.passwordHash ?? null, input.password)) || !found?.passwordHash)
    return null;
  if (needsRehash(found.passwordHash)) await strengthen(ctx, found.id, found.passwordHash, input.password);
  const now = realNow();
  const sessionId = uuidv7();
  const userAgent = input.userAgent.slice(0, 300);
  await ctx.tx.insert(session).values({
    communeId: ctx.commune.id,
    id: sessionId,
    accountId: found.id,
    userAgent,
    createdAt: now,
    expiresAt: now.add({ hours: found.staffId ? STAFF_SESSION_HOURS : SESSION_HOURS }),
    authenticatedAt: now,
    lastSeenAt: now,
  });
  await audit(ctx, { action: "signed-in", accountId: found.id, name: email });
  await tellNewDevice(ctx, { sessionId, accountId: found.id, email, userAgent });
  return { sessionId };
}

/** The same password, hashed with the work of today; not over one that was changed meanwhile. */
async function strengthen(ctx: Context, accountId: string, stored: string, password: string): Promise<void> {
  await ctx.tx
    .update(account)
    .set({ passwordHash: await hashPassword(password) })
    .where(
      and(eq(account.communeId, ctx.commune.id), eq(account.id, accountId), eq(account.passwordHash, stored)),
    );
}
