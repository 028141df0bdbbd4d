import { and, eq, sql } from "drizzle-orm";
import { waitingEntry } from "@/db/schema";
import type { Context } from "@/lib/context";

type Ending = "accepted" | "declined" | "lapsed" | "withdrawn";

/** Ends these turns; their openings are locked, and their figures are settled by who calls. */
export async function settleTurns(ctx: Context, entryIds: readonly string[], how: Ending): Promise<void> {
  if (entryIds.length === 0) return;
  await ctx.tx
    .update(waitingEntry)
    .set({ status: how, settledAt: ctx.now })
    .where(
      and(
        eq(waitingEntry.communeId, ctx.commune.id),
        sql`${waitingEntry.id} in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(entryIds)}::jsonb))`,
      ),
    );
}
