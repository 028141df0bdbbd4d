import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { arrayOf } from "@/db/prepared";
import { account, guardian, reminderRefusal } from "@/db/schema";
import { isAccountOfGuardian, mailAddress } from "@/lib/accounts/mail-address";
import type { SystemContext } from "@/lib/context";
import type { ReminderKind } from "./views";

export interface Recipient {
  guardianId: string;
  householdId: string;
  email: string;
}

/** The guardians of these households who have an account and an address, and want reminders of this kind. */
export async function findRecipients(
  ctx: SystemContext,
  kind: ReminderKind,
  householdIds: readonly string[],
): Promise<Recipient[]> {
  if (householdIds.length === 0) return [];
  const refusal = reminderRefusal;
  const rows = await ctx.tx
    .select({
      guardianId: guardian.id,
      householdId: guardian.householdId,
      email: mailAddress,
    })
    .from(guardian)
    .innerJoin(account, isAccountOfGuardian)
    .leftJoin(
      refusal,
      and(
        eq(refusal.communeId, guardian.communeId),
        eq(refusal.guardianId, guardian.id),
        eq(refusal.kind, kind),
      ),
    )
    .where(
      and(
        eq(guardian.communeId, ctx.commune.id),
        sql`${guardian.householdId} = any(${arrayOf(householdIds)}::uuid[])`,
        isNull(account.disabledAt),
        isNull(refusal.guardianId),
      ),
    )
    .orderBy(asc(guardian.id));
  return rows.flatMap(({ email, ...row }) => (email ? { ...row, email } : []));
}
