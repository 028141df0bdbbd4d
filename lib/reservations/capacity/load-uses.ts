import { sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { attendance, basketLine, reservation, waitingEntry } from "@/db/schema";
import type { DayUse } from "@/lib/catalogue/rules/plan-openings";
import type { Context } from "@/lib/context";
import { type OpeningKey, queueRows } from "../waiting/lock-queues";

/** By `dayKey`. */
export type DayUses = ReadonlyMap<string, DayUse>;

export const dayKey = ({ activityId, date }: OpeningKey) => `${activityId}/${date}`;

/** What has ever become of each of these openings, in one statement; none for none. */
export async function loadUses(ctx: Context, openings: readonly OpeningKey[]): Promise<DayUses> {
  if (openings.length === 0) return new Map();
  const communeId = sql`${ctx.commune.id}::uuid`;
  const rows = await ctx.tx.execute<{ activity_id: string; service_date: string; day_use: DayUse }>(sql`
    with asked as (select * from ${queueRows(openings)}),
    booked as (
      select r.activity_id, r.service_date, bool_or(r.status = 'reserved') as live
      from ${reservation} r join asked using (activity_id, service_date)
      where r.commune_id = ${communeId} group by 1, 2),
    marked as (
      select distinct a.activity_id, a.service_date
      from ${attendance} a join asked using (activity_id, service_date) where a.commune_id = ${communeId}),
    wished as (
      select distinct b.activity_id, b.service_date
      from ${basketLine} b join asked using (activity_id, service_date) where b.commune_id = ${communeId}),
    queued as (
      select w.activity_id, w.service_date, bool_or(w.status in ('waiting', 'offered')) as live
      from ${waitingEntry} w join asked using (activity_id, service_date)
      where w.commune_id = ${communeId} group by 1, 2)
    select asked.activity_id, asked.service_date::text, case
      when booked.live or marked.activity_id is not null then 'reserved'
      when wished.activity_id is not null or queued.live then 'wished'
      when booked.activity_id is not null or queued.activity_id is not null then 'ended'
      else 'unused' end as day_use
    from asked
    left join booked using (activity_id, service_date)
    left join marked using (activity_id, service_date)
    left join wished using (activity_id, service_date)
    left join queued using (activity_id, service_date)`);
  return new Map(
    rows.map((row) => {
      const date = Temporal.PlainDate.from(row.service_date);
      return [dayKey({ activityId: row.activity_id, date }), row.day_use];
    }),
  );
}
