import { and, asc, eq, isNull, or, sql } from "drizzle-orm";
import { guardian, oneTimeLink, outboxMessage } from "@/db/schema";
import type { StaffContext } from "@/lib/context";
import { showPhone } from "@/lib/phone/phone";
import { authorize } from "../permissions";
import type { UnreachedGuardian } from "./views";

/**
 * Who could not be reached and why, by name: guardians of the sending whose e-mail was given up, and every guardian of
 * the commune who has neither account nor address. @throws DomainError "forbidden"
 */
export async function listUnreached(ctx: StaffContext, batchId: string | null): Promise<UnreachedGuardian[]> {
  authorize(ctx, "families.invite");
  const failed = batchId
    ? and(eq(oneTimeLink.batchId, batchId), eq(outboxMessage.state, "dead"))
    : sql`false`;
  const rows = await ctx.tx
    .select({
      guardianId: guardian.id,
      householdId: guardian.householdId,
      firstName: guardian.firstName,
      lastName: guardian.lastName,
      phone: guardian.mobilePhone,
      email: oneTimeLink.email,
      answer: outboxMessage.lastError,
    })
    .from(guardian)
    .leftJoin(
      oneTimeLink,
      and(
        eq(oneTimeLink.communeId, guardian.communeId),
        eq(oneTimeLink.guardianId, guardian.id),
        batchId ? eq(oneTimeLink.batchId, batchId) : sql`false`,
      ),
    )
    .leftJoin(
      outboxMessage,
      and(eq(outboxMessage.communeId, oneTimeLink.communeId), eq(outboxMessage.id, oneTimeLink.messageId)),
    )
    .where(
      and(
        eq(guardian.communeId, ctx.commune.id),
        isNull(guardian.accountId),
        or(isNull(guardian.email), failed),
      ),
    )
    .orderBy(asc(guardian.lastName), asc(guardian.firstName), asc(guardian.id));
  return rows.map(({ firstName, lastName, phone, email, answer, ...row }) => ({
    ...row,
    phone: phone && showPhone(phone),
    name: `${firstName} ${lastName}`,
    // The address that was tried, for one that has been taken off the file since.
    ...(answer === null ? { email: null, answer: null } : { email, answer }),
  }));
}
