import { sql } from "drizzle-orm";
import { opening } from "@/db/schema";
import { inChunks } from "@/lib/catalogue/openings/in-chunks";
import type { Context } from "@/lib/context";
import type { OpeningKey } from "../waiting/lock-queues";

/**
 * Gives openings the number of places of their activity, a statement a thousand: not those that were set by hand, nor
 * those that hold more than that by now. Returns how many changed.
 */
export function resizeDays(
  ctx: Context,
  days: readonly (OpeningKey & { capacity: number })[],
): Promise<number> {
  return inChunks(days, async (chunk) => {
    const rows = chunk.map(({ activityId, date, capacity }) => ({
      activity_id: activityId,
      service_date: date.toString(),
      capacity,
    }));
    const resized = await ctx.tx.execute(sql`
      update ${opening} as o set capacity = r.capacity
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(activity_id uuid, service_date date, capacity int)
      where o.commune_id = ${ctx.commune.id}::uuid and o.activity_id = r.activity_id
        and o.service_date = r.service_date and not o.set_by_hand and o.taken + o.held <= r.capacity`);
    return resized.count;
  });
}
