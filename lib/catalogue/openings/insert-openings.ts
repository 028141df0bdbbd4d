import { sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { opening } from "@/db/schema";
import type { Context } from "@/lib/context";
import { inChunks } from "./in-chunks";

export interface NewOpening {
  activityId: string;
  date: Temporal.PlainDate;
  capacity: number;
}

/**
 * Opens these days of the commune's own activities, a statement a thousand; `byHand`: for these very days, whatever
 * the activity says. A day that is open already keeps all it has. Returns how many were opened.
 */
export function insertOpenings(
  ctx: Context,
  openings: readonly NewOpening[],
  { byHand = false }: { byHand?: boolean } = {},
): Promise<number> {
  return inChunks(openings, async (chunk) => {
    const rows = chunk.map(({ activityId, date, capacity }) => ({
      activity_id: activityId,
      service_date: date.toString(),
      capacity,
    }));
    const opened = await ctx.tx.execute(sql`
      insert into ${opening} (commune_id, activity_id, service_date, capacity, taken, set_by_hand)
      select ${ctx.commune.id}::uuid, r.activity_id, r.service_date, r.capacity, 0, ${byHand}::boolean
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(activity_id uuid, service_date date, capacity int)
      on conflict (commune_id, activity_id, service_date) do nothing`);
    return opened.count;
  });
}
