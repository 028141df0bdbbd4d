import { sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { opening, waitingEntry } from "@/db/schema";
import type { Context } from "@/lib/context";

interface OpeningKey {
  activityId: string;
  date: Temporal.PlainDate;
}

/**
 * Writes what each of these openings now holds, in one statement; their rows are locked by then. Offers whose
 * time is over lapse on the way and hold nothing any more, whether anybody had noticed or not.
 */
export function setTaken(ctx: Context, openings: readonly (OpeningKey & { taken: number })[]): Promise<void> {
  return settle(ctx, openings);
}

/** The same where only the offers have changed: what is taken stays. */
export function settleHeld(ctx: Context, openings: readonly OpeningKey[]): Promise<void> {
  return settle(ctx, openings);
}

async function settle(ctx: Context, openings: readonly (OpeningKey & { taken?: number })[]): Promise<void> {
  if (openings.length === 0) return;
  const rows = openings.map(({ activityId, date, taken }) => ({
    activity_id: activityId,
    service_date: date.toString(),
    taken,
  }));
  const [communeId, now] = [sql`${ctx.commune.id}::uuid`, sql`${ctx.now.toString()}::timestamptz`];
  await ctx.tx.execute(sql`
    with settled as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r(activity_id uuid, service_date date, taken int)),
    over as (
      update ${waitingEntry} as e set status = 'lapsed', settled_at = ${now}
      from settled as r
      where e.commune_id = ${communeId} and e.activity_id = r.activity_id and e.service_date = r.service_date
        and e.status = 'offered' and e.offer_until < ${now})
    update ${opening} as o set taken = coalesce(r.taken, o.taken), held = (
      select count(*) from ${waitingEntry} as w
      where w.commune_id = o.commune_id and w.activity_id = o.activity_id and w.service_date = o.service_date
        and w.status = 'offered' and w.offer_until >= ${now})
    from settled as r
    where o.commune_id = ${communeId} and o.activity_id = r.activity_id and o.service_date = r.service_date`);
}
