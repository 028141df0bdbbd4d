import { and, asc, eq, isNotNull, isNull, lte, or } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { guardian, invitationBatch, oneTimeLink } from "@/db/schema";
import { audit } from "@/lib/audit";
import { realNow } from "@/lib/clock";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { sendLinks } from "../links/send-links";
import { authorize } from "../permissions";
import { isInvitationOfGuardian } from "./account-state";
import { RENEWED_AFTER_HOURS } from "./renewed-after";
import type { InvitationScope, InviteGuardiansInput } from "./schemas";

/** Of one statement: a statement has 65,535 values at the most. */
const BATCH = 1_000;

export interface InvitedGuardians {
  batchId: string;
  count: number;
}

/**
 * Invites at once every guardian who has an address and no account: those without a standing invitation, or all but
 * those invited in the last 24 hours. One transaction, a few statements for a thousand; the e-mails leave after it.
 * Of two who press at once, the second finds nobody left.
 * @throws DomainError "forbidden", "nobody-to-invite"
 */
export async function inviteGuardians(
  ctx: StaffContext,
  { scope }: InviteGuardiansInput,
): Promise<InvitedGuardians> {
  authorize(ctx, "families.invite");
  await lockUninvited(ctx);
  const guardians = await listInvitable(ctx, scope);
  if (guardians.length === 0) throw new DomainError("nobody-to-invite");
  const batchId = uuidv7();
  await ctx.tx.insert(invitationBatch).values({
    communeId: ctx.commune.id,
    id: batchId,
    createdBy: ctx.actor.staffId,
    createdAt: realNow(),
  });
  for (let from = 0; from < guardians.length; from += BATCH) {
    const subjects = guardians
      .slice(from, from + BATCH)
      .map(({ id, email }) => ({ owner: { guardianId: id }, email: email ?? "" }));
    await sendLinks(ctx, "guardian-invitation", subjects, { batchId });
  }
  await audit(ctx, { action: "guardians-invited", detail: { count: guardians.length } });
  return { batchId, count: guardians.length };
}

const canBeInvited = (ctx: StaffContext) =>
  and(eq(guardian.communeId, ctx.commune.id), isNull(guardian.accountId), isNotNull(guardian.email));

/** In id order, before the links are read by a statement of its own: it then sees what the one before it wrote. */
async function lockUninvited(ctx: StaffContext): Promise<void> {
  await ctx.tx
    .select({ id: guardian.id })
    .from(guardian)
    .where(canBeInvited(ctx))
    .orderBy(asc(guardian.id))
    .for("no key update");
}

function listInvitable(ctx: StaffContext, scope: InvitationScope) {
  return ctx.tx
    .select({ id: guardian.id, email: guardian.email })
    .from(guardian)
    .leftJoin(oneTimeLink, isInvitationOfGuardian)
    .where(and(canBeInvited(ctx), isDue(scope)))
    .orderBy(asc(guardian.lastName), asc(guardian.id));
}

function isDue(scope: InvitationScope) {
  const now = realNow();
  switch (scope) {
    case "never-reached":
      return or(isNull(oneTimeLink.id), lte(oneTimeLink.expiresAt, now));
    case "without-account":
      return or(
        isNull(oneTimeLink.id),
        lte(oneTimeLink.createdAt, now.subtract({ hours: RENEWED_AFTER_HOURS })),
      );
  }
}
