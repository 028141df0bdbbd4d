import { and, eq } from "drizzle-orm";
import { regulationRule } from "@/db/schema";
import type { Context } from "@/lib/context";
import type { DatedRule } from "./rules/regulation";
import { deadlineRule, lateBooking, weeklyMaximum } from "./schemas";

/** The dated rules of a règlement of the commune, in any order. */
export async function listRules(ctx: Context, regulationId: string): Promise<DatedRule[]> {
  const rows = await ctx.tx
    .select()
    .from(regulationRule)
    .where(and(eq(regulationRule.communeId, ctx.commune.id), eq(regulationRule.regulationId, regulationId)));
  return rows.map((row) => ({
    validFrom: row.validFrom,
    booking: deadlineRule.parse(row.booking),
    cancellation: deadlineRule.parse(row.cancellation),
    late: lateBooking.parse(row.late),
    weeklyMaximum: weeklyMaximum.parse(row.weeklyMaximum),
  }));
}
