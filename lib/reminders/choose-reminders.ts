import { and, eq } from "drizzle-orm";
import { guardian, reminderRefusal } from "@/db/schema";
import type { SystemContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import type { ReminderLink } from "./unsubscribe-token";
import type { ReminderChoice } from "./views";

/**
 * What a guardian has chosen about reminders of one kind.
 * @throws DomainError "not-found" when the commune has no such guardian any more
 */
export async function getReminderChoice(
  ctx: SystemContext,
  { guardianId, kind }: ReminderLink,
): Promise<ReminderChoice> {
  const [row] = await ctx.tx
    .select({ refusedAt: reminderRefusal.refusedAt })
    .from(guardian)
    .leftJoin(
      reminderRefusal,
      and(
        eq(reminderRefusal.communeId, guardian.communeId),
        eq(reminderRefusal.guardianId, guardian.id),
        eq(reminderRefusal.kind, kind),
      ),
    )
    .where(and(eq(guardian.communeId, ctx.commune.id), eq(guardian.id, guardianId)));
  if (!row) throw new DomainError("not-found");
  return { kind, wanted: row.refusedAt === null };
}

/** No more reminders of this kind, or again. Said twice, it is the same. @throws DomainError "not-found" */
export async function chooseReminders(
  ctx: SystemContext,
  { guardianId, kind }: ReminderLink,
  wanted: boolean,
): Promise<void> {
  if ((await getReminderChoice(ctx, { guardianId, kind })).wanted === wanted) return;
  if (wanted) {
    await ctx.tx
      .delete(reminderRefusal)
      .where(
        and(
          eq(reminderRefusal.communeId, ctx.commune.id),
          eq(reminderRefusal.guardianId, guardianId),
          eq(reminderRefusal.kind, kind),
        ),
      );
    return;
  }
  await ctx.tx
    .insert(reminderRefusal)
    .values({ communeId: ctx.commune.id, guardianId, kind, refusedAt: ctx.now })
    .onConflictDoNothing();
}
