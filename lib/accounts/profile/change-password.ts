import type { PersonContext } from "@/lib/context";
import { checkOwnPassword } from "../check-own-password";
import { setPassword } from "../passwords/set-password";

/**
 * Gives the actor's account a new password, to who knows the old one; signs it out everywhere but here.
 * @throws DomainError "password-wrong", "too-many-tries", and those of `checkPassword`
 */
export async function changePassword(
  ctx: PersonContext,
  { current, password }: { current: string; password: string },
): Promise<void> {
  await checkOwnPassword(ctx, current);
  await setPassword(ctx, ctx.actor.accountId, password, { keepSessionId: ctx.actor.sessionId });
}
