import { and, asc, eq } from "drizzle-orm";
import { regulation, regulationRule } from "@/db/schema";
import type { DatedRule } from "@/lib/catalogue/rules/regulation";
import { deadlineRule, lateBooking, weeklyMaximum } from "@/lib/catalogue/schemas";
import type { StaffContext } from "@/lib/context";
import { groupBy } from "@/lib/reservations/rules/group-by";
import type { Choice } from "./views";

export interface LoadedRegulation extends Choice {
  archived: boolean;
  rules: DatedRule[];
}

/** The regulations of the commune by name, each with its rules in any order; one statement. */
export async function loadRegulations(ctx: StaffContext): Promise<LoadedRegulation[]> {
  const rows = await ctx.tx
    .select({ regulation, rule: regulationRule })
    .from(regulation)
    .leftJoin(
      regulationRule,
      and(eq(regulationRule.communeId, regulation.communeId), eq(regulationRule.regulationId, regulation.id)),
    )
    .where(eq(regulation.communeId, ctx.commune.id))
    .orderBy(asc(regulation.name), asc(regulation.id));
  return [...groupBy(rows, (row) => row.regulation.id).values()].flatMap((ofOne) => {
    const [first] = ofOne;
    if (!first) return [];
    const { id, name, archivedAt } = first.regulation;
    const rules = ofOne.flatMap(({ rule }) => (rule ? [readRule(rule)] : []));
    return [{ id, name, archived: archivedAt !== null, rules }];
  });
}

function readRule(row: typeof regulationRule.$inferSelect): DatedRule {
  return {
    validFrom: row.validFrom,
    booking: deadlineRule.parse(row.booking),
    cancellation: deadlineRule.parse(row.cancellation),
    late: lateBooking.parse(row.late),
    weeklyMaximum: weeklyMaximum.parse(row.weeklyMaximum),
  };
}

/** Those in use, and the one that an activity has already. */
export function regulationChoices(regulations: readonly LoadedRegulation[], present?: string): Choice[] {
  return regulations.flatMap(({ id, name, archived }) => (archived && id !== present ? [] : [{ id, name }]));
}
