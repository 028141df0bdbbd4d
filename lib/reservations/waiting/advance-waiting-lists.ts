import { and, asc, eq, sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { opening, waitingEntry } from "@/db/schema";
import type { SystemContext } from "@/lib/context";
import { civilDateAt } from "@/lib/time/zone";
import { settleHeld } from "../places/set-taken";
import { lockQueues, type OpeningKey, queueRows } from "./lock-queues";
import { offerFreedPlaces } from "./offer-freed-places";

/** Openings moved on in one go: their locks are held until all are done. */
const AT_ONCE = 50;

/**
 * The chore of the waiting lists: offers whose time is over pass to the next family, free places that nobody was
 * offered yet are offered, and days gone by are waited for no more. Any number may run at once.
 */
export async function advanceWaitingLists(ctx: SystemContext): Promise<void> {
  const today = civilDateAt(ctx.now, ctx.commune.timeZone);
  const due = await listDue(ctx, today);
  if (due.length === 0) return;
  await lockQueues(ctx, due);
  await settleHeld(ctx, due);
  await endPastDays(ctx, due, today);
  await offerFreedPlaces(ctx, due);
}

/** Whoever still waits for a day of the past waits for nothing. */
async function endPastDays(
  ctx: SystemContext,
  due: readonly OpeningKey[],
  today: Temporal.PlainDate,
): Promise<void> {
  const past = due.filter(({ date }) => Temporal.PlainDate.compare(date, today) < 0);
  if (past.length === 0) return;
  await ctx.tx
    .update(waitingEntry)
    .set({ status: "lapsed", settledAt: ctx.now })
    .where(
      and(
        eq(waitingEntry.communeId, ctx.commune.id),
        eq(waitingEntry.status, "waiting"),
        sql`(${waitingEntry.activityId}, ${waitingEntry.serviceDate}) in (select activity_id, service_date from ${queueRows(past)})`,
      ),
    );
}

/** Where an offer is over, where a place is free and somebody waits, and where the day is gone by. */
function listDue(ctx: SystemContext, today: Temporal.PlainDate): Promise<OpeningKey[]> {
  return ctx.tx
    .selectDistinct({ activityId: opening.activityId, date: opening.serviceDate })
    .from(waitingEntry)
    .innerJoin(
      opening,
      and(
        eq(opening.communeId, waitingEntry.communeId),
        eq(opening.activityId, waitingEntry.activityId),
        eq(opening.serviceDate, waitingEntry.serviceDate),
      ),
    )
    .where(
      and(
        eq(waitingEntry.communeId, ctx.commune.id),
        sql`(${waitingEntry.status} = 'offered' and ${waitingEntry.offerUntil} < ${ctx.now.toString()}::timestamptz
          or ${waitingEntry.status} = 'waiting' and (
            ${opening.taken} + ${opening.held} < ${opening.capacity} or ${opening.serviceDate} < ${today.toString()}::date))`,
      ),
    )
    .orderBy(asc(opening.activityId), asc(opening.serviceDate))
    .limit(AT_ONCE);
}
