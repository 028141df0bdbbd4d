import { audit } from "@/lib/audit";
import type { PersonContext } from "@/lib/context";
import { revokeSessions } from "./revoke-sessions";

/**
 * Signs the actor out in another browser; in this one they sign out by the menu. What is not theirs, or has ended, is
 * left as it is.
 */
export function endOtherSession(ctx: PersonContext, { id }: { id: string }): Promise<void> {
  return endOthers(ctx, id);
}

/** Signs the actor out everywhere but here. */
export function endOtherSessions(ctx: PersonContext): Promise<void> {
  return endOthers(ctx);
}

async function endOthers(ctx: PersonContext, only?: string): Promise<void> {
  const { accountId, sessionId } = ctx.actor;
  const count = await revokeSessions(ctx, accountId, { except: sessionId, only });
  if (count > 0) await audit(ctx, { action: "signed-out-elsewhere", detail: { count } });
}
