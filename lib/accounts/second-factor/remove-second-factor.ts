import { and, eq, isNotNull } from "drizzle-orm";
import { secondFactor, session } from "@/db/schema";
import { audit } from "@/lib/audit";
import type { StaffContext } from "@/lib/context";
import { authorize } from "../permissions";
import { requireRecentAuth } from "../require-recent-auth";
import { dropRecoveryCodes } from "./recovery-codes";

/**
 * Takes the telephone off the actor's account, with its recovery codes. Of an administrator another one is asked for
 * at once. Removing what is not there changes nothing.
 * @throws DomainError "confirm-needed"
 */
export async function removeSecondFactor(ctx: StaffContext): Promise<void> {
  requireRecentAuth(ctx);
  await dropSecondFactor(ctx, ctx.actor.accountId);
}

/**
 * The same of any account of the commune: of one's own, or, for who manages the agents, of one who has lost their
 * telephone and their codes.
 * @throws DomainError "forbidden"
 */
export async function dropSecondFactor(ctx: StaffContext, accountId: string): Promise<void> {
  if (accountId !== ctx.actor.accountId) authorize(ctx, "staff.manage");
  await dropRecoveryCodes(ctx, accountId);
  const removed = await ctx.tx
    .delete(secondFactor)
    .where(and(eq(secondFactor.communeId, ctx.commune.id), eq(secondFactor.accountId, accountId)))
    .returning({ confirmedAt: secondFactor.confirmedAt });
  await ctx.tx
    .update(session)
    .set({ secondFactorAt: null })
    .where(
      and(
        eq(session.communeId, ctx.commune.id),
        eq(session.accountId, accountId),
        isNotNull(session.secondFactorAt),
      ),
    );
  if (removed.some(({ confirmedAt }) => confirmedAt !== null))
    await audit(ctx, { action: "second-factor-removed", subject: { kind: "account", id: accountId } });
}
