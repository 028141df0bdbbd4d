import { v7 as uuidv7 } from "uuid";
import { regulation, regulationRule } from "@/db/schema";
import type { SystemContext } from "@/lib/context";
import type { DatedRule } from "./rules/regulation";
import { deadlineRule, lateBooking, weeklyMaximum } from "./schemas";

/** A late booking is refused, and a week has no maximum, unless the rule says otherwise. */
export type NewRule = Omit<DatedRule, "late" | "weeklyMaximum"> &
  Partial<Pick<DatedRule, "late" | "weeklyMaximum">>;

export interface NewRegulation {
  name: string;
  rules: readonly [NewRule, ...NewRule[]];
}

/**
 * Adds a règlement with its dated rules and returns its id.
 * @throws ZodError when a deadline, a late booking or a weekly maximum is not one that can be read back.
 */
export async function createRegulation(ctx: SystemContext, { name, rules }: NewRegulation): Promise<string> {
  const id = uuidv7();
  await ctx.tx.insert(regulation).values({ communeId: ctx.commune.id, id, name });
  await ctx.tx.insert(regulationRule).values(
    rules.map((rule) => ({
      communeId: ctx.commune.id,
      regulationId: id,
      validFrom: rule.validFrom,
      booking: deadlineRule.parse(rule.booking),
      cancellation: deadlineRule.parse(rule.cancellation),
      late: lateBooking.parse(rule.late ?? { kind: "refused" }),
      weeklyMaximum: weeklyMaximum.parse(rule.weeklyMaximum ?? null),
    })),
  );
  return id;
}
