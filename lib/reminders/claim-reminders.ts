import { and, eq, inArray, sql } from "drizzle-orm";
import { arrayOf } from "@/db/prepared";
import { reminder } from "@/db/schema";
import type { SystemContext } from "@/lib/context";
import type { ReminderKind } from "./views";

/** One thing that one guardian is told of; `subject` names it for ever. */
export interface ReminderClaim {
  guardianId: string;
  subject: string;
}

/** Of these, what no reminder has ever been about. */
export async function dropSaid(
  ctx: SystemContext,
  kind: ReminderKind,
  claims: readonly ReminderClaim[],
): Promise<ReminderClaim[]> {
  if (claims.length === 0) return [];
  const rows = await ctx.tx
    .select({ guardianId: reminder.guardianId, subject: reminder.subject })
    .from(reminder)
    .where(
      and(
        eq(reminder.communeId, ctx.commune.id),
        eq(reminder.kind, kind),
        sql`${reminder.guardianId} = any(${arrayOf(claims.map(({ guardianId }) => guardianId))}::uuid[])`,
        inArray(reminder.subject, [...new Set(claims.map(({ subject }) => subject))]),
      ),
    );
  const said = new Set(rows.map(({ guardianId, subject }) => `${guardianId} ${subject}`));
  return claims.filter(({ guardianId, subject }) => !said.has(`${guardianId} ${subject}`));
}

/**
 * Notes that these are being told now, and returns those that nobody had noted: of two workers at once, one gets
 * each. The e-mails belong in the same transaction.
 */
export async function claimReminders(
  ctx: SystemContext,
  kind: ReminderKind,
  claims: readonly ReminderClaim[],
): Promise<ReminderClaim[]> {
  if (claims.length === 0) return [];
  const rows = claims.map(({ guardianId, subject }) => ({ guardian_id: guardianId, subject }));
  const claimed = await ctx.tx.execute<{ guardianId: string; subject: string }>(sql`
    insert into ${reminder} (commune_id, guardian_id, kind, subject, sent_at)
    select ${ctx.commune.id}::uuid, r.guardian_id, ${kind}::text, r.subject, ${ctx.now.toString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(guardian_id uuid, subject text)
    order by r.guardian_id, r.subject
    on conflict (commune_id, guardian_id, kind, subject) do nothing
    returning guardian_id as "guardianId", subject`);
  return [...claimed];
}
