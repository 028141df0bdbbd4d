import { sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { opening } from "@/db/schema";
import type { Context } from "@/lib/context";

/** Writes what each of these openings now holds, in one statement; their rows are locked by then. */
export async function setTaken(
  ctx: Context,
  openings: readonly { activityId: string; date: Temporal.PlainDate; taken: number }[],
): Promise<void> {
  if (openings.length === 0) return;
  const rows = openings.map(({ activityId, date, taken }) => ({
    activity_id: activityId,
    service_date: date.toString(),
    taken,
  }));
  await ctx.tx.execute(sql`
    update ${opening} as o set taken = r.taken
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(activity_id uuid, service_date date, taken int)
    where o.commune_id = ${ctx.commune.id}::uuid and o.activity_id = r.activity_id and o.service_date = r.service_date`);
}
