import { sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { activityPaper } from "@/db/schema";
import type { Context } from "@/lib/context";

export interface RequiredPaper {
  activityId: string;
  paperKindId: string;
  /** The last civil day to hand it in, inclusive; null never blocks. */
  dueOn: Temporal.PlainDate | null;
}

/** Says which papers activities need of each child; said again, the new day counts. */
export async function requirePapers(ctx: Context, papers: readonly RequiredPaper[]): Promise<void> {
  if (papers.length === 0) return;
  await ctx.tx
    .insert(activityPaper)
    .values(papers.map((paper) => ({ communeId: ctx.commune.id, ...paper })))
    .onConflictDoUpdate({
      target: [activityPaper.communeId, activityPaper.activityId, activityPaper.paperKindId],
      set: { dueOn: sql`excluded.due_on` },
    });
}
