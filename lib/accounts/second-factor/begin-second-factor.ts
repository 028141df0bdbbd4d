import { isNull } from "drizzle-orm";
import { secondFactor } from "@/db/schema";
import { realNow } from "@/lib/clock";
import type { StaffContext } from "@/lib/context";
import { requireRecentAuth } from "../require-recent-auth";
import { seal } from "./seal";
import { newSecret } from "./time-code";

/**
 * Makes a secret for a telephone of the actor's; it is asked for nothing before a code confirms it. One that was begun
 * and not confirmed is replaced, one that is in use stays.
 * @throws DomainError "confirm-needed"
 */
export async function beginSecondFactor(ctx: StaffContext): Promise<void> {
  requireRecentAuth(ctx);
  const owner = { communeId: ctx.commune.id, accountId: ctx.actor.accountId };
  const begun = { sealedSecret: seal(newSecret(), owner), createdAt: realNow(), lastStep: null };
  await ctx.tx
    .insert(secondFactor)
    .values({ ...owner, ...begun, confirmedAt: null })
    .onConflictDoUpdate({
      target: [secondFactor.communeId, secondFactor.accountId],
      set: begun,
      setWhere: isNull(secondFactor.confirmedAt),
    });
}
