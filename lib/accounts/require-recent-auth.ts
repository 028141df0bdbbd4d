import { realNow } from "@/lib/clock";
import type { PersonContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";

/** How long a proven password is good for, in minutes of real time. */
const RECENT_MINUTES = 15;

/**
 * Before what a browser left open must not do: the password was proven a quarter of an hour ago at the most. The doors
 * lead to `/connexion/confirmer` and back.
 * @throws DomainError "confirm-needed"
 */
export function requireRecentAuth(ctx: PersonContext): void {
  const proven = ctx.actor.authenticatedAt;
  const oldest = realNow().subtract({ minutes: RECENT_MINUTES });
  if (!proven || proven.epochMilliseconds < oldest.epochMilliseconds) throw new DomainError("confirm-needed");
}
