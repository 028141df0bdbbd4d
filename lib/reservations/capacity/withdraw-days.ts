import { sql } from "drizzle-orm";
import { attendance, basketLine, opening, reservation, waitingEntry } from "@/db/schema";
import { inChunks } from "@/lib/catalogue/openings/in-chunks";
import type { Context } from "@/lib/context";
import { type OpeningKey, queueRows } from "../waiting/lock-queues";

/**
 * Takes away the openings of these that nobody ever asked anything of, a statement a thousand: with `byHand` those that
 * were set by hand, without it no such day. Their rows are locked by then. Returns how many went.
 */
export function withdrawDays(
  ctx: Context,
  openings: readonly OpeningKey[],
  { byHand = false }: { byHand?: boolean } = {},
): Promise<number> {
  return inChunks(openings, async (chunk) => {
    const unused = sql.join(
      [reservation, attendance, basketLine, waitingEntry].map(
        (table) => sql`not exists (select 1 from ${table} as u where u.commune_id = o.commune_id
          and u.activity_id = o.activity_id and u.service_date = o.service_date)`,
      ),
      sql` and `,
    );
    const gone = await ctx.tx.execute(sql`
      delete from ${opening} as o using ${queueRows(chunk)}
      where o.commune_id = ${ctx.commune.id}::uuid and o.activity_id = queue.activity_id
        and o.service_date = queue.service_date and o.set_by_hand = ${byHand}::boolean and ${unused}`);
    return gone.count;
  });
}
