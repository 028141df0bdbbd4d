import { and, eq, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { opening } from "@/db/schema";
import { audit } from "@/lib/audit";
import type { Context } from "@/lib/context";
import { longDate } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { settleHeld } from "../places/set-taken";
import { lockQueues, type OpeningKey, queueRows } from "../waiting/lock-queues";
import { offerFreedPlaces } from "../waiting/offer-freed-places";
import { listOverfull } from "./list-overfull";
import type { CapacityOutcome } from "./views";

const t = translatorOf("openings");

export interface WantedCapacity {
  date: Temporal.PlainDate;
  capacity: number;
}

interface Settled extends WantedCapacity {
  before: number;
  taken: number;
  held: number;
  wasByHand: boolean;
}

interface Terms {
  activityId: string;
  /** Whether the numbers are of these very days, or the activity's own again. */
  byHand: boolean;
  /** Why, in the agent's words; empty where nothing was said. */
  reason: string;
}

/**
 * Gives openings of one activity other numbers of places, all of them or none: where one holds more than is wanted,
 * nothing changes and the answer says who is there. Places that become free go to those who wait. A day without an
 * opening is passed over.
 */
export async function setCapacities(
  ctx: Context,
  { activityId, byHand, reason }: Terms,
  wanted: readonly WantedCapacity[],
): Promise<CapacityOutcome> {
  const keys = wanted.map(({ date }) => ({ activityId, date }));
  await lockQueues(ctx, keys);
  await settleHeld(ctx, keys);
  const settled = await readSettled(ctx, keys, wanted);
  const overfull = settled.filter(({ taken, held, capacity }) => taken + held > capacity);
  if (overfull.length > 0)
    return listOverfull(
      ctx,
      overfull.map((day) => ({ activityId, ...day })),
    );
  const changed = settled.filter((day) => day.before !== day.capacity || day.wasByHand !== byHand);
  await write(ctx, activityId, byHand, changed);
  const raised = changed.filter(({ before, capacity }) => capacity > before);
  const lowered = changed.filter(({ before, capacity }) => capacity < before);
  await leaveTrail(ctx, "capacity-raised", activityId, raised, reason);
  await leaveTrail(ctx, "capacity-lowered", activityId, lowered, reason);
  const told = await offerFreedPlaces(
    ctx,
    raised.map(({ date }) => ({ activityId, date })),
  );
  return { kind: "changed", days: changed.length, opened: 0, told };
}

/** Their figures by now: under the locks, in a statement of its own. */
async function readSettled(
  ctx: Context,
  keys: readonly OpeningKey[],
  wanted: readonly WantedCapacity[],
): Promise<Settled[]> {
  const rows = await ctx.tx
    .select({
      date: opening.serviceDate,
      before: opening.capacity,
      taken: opening.taken,
      held: opening.held,
      wasByHand: opening.setByHand,
    })
    .from(opening)
    .where(
      and(
        eq(opening.communeId, ctx.commune.id),
        sql`(${opening.activityId}, ${opening.serviceDate}) in (select activity_id, service_date from ${queueRows(keys)})`,
      ),
    )
    .orderBy(opening.serviceDate);
  const capacities = new Map(wanted.map(({ date, capacity }) => [date.toString(), capacity]));
  return rows.flatMap((row) => {
    const capacity = capacities.get(row.date.toString());
    return capacity === undefined ? [] : [{ ...row, capacity }];
  });
}

async function write(
  ctx: Context,
  activityId: string,
  byHand: boolean,
  days: readonly WantedCapacity[],
): Promise<void> {
  if (days.length === 0) return;
  const rows = days.map(({ date, capacity }) => ({ service_date: date.toString(), capacity }));
  await ctx.tx.execute(sql`
    update ${opening} as o set capacity = r.capacity, set_by_hand = ${byHand}::boolean
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(service_date date, capacity int)
    where o.commune_id = ${ctx.commune.id}::uuid and o.activity_id = ${activityId}::uuid
      and o.service_date = r.service_date`);
}

/** An opening is an activity on a date: of several days each is a line of the change. */
async function leaveTrail(
  ctx: Context,
  action: "capacity-raised" | "capacity-lowered",
  activityId: string,
  days: readonly Settled[],
  reason: string,
): Promise<void> {
  const [first] = days;
  if (!first) return;
  const alone = days.length === 1;
  await audit(ctx, {
    action,
    subject: { kind: "opening", id: activityId },
    detail: { ...(alone && { date: first.date.toString() }), reason },
    changes: days.map(({ date, before, capacity }) => ({
      field: alone ? t("trail.places") : longDate(date),
      before: String(before),
      after: String(capacity),
    })),
  });
}
