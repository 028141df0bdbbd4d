import { v7 as uuidv7 } from "uuid";
import { regulation, regulationRule } from "@/db/schema";
import type { SystemContext } from "@/lib/context";
import type { DatedRule, LateBooking } from "./rules/regulation";
import { deadlineRule, lateBooking } from "./schemas";

/** A late booking is refused unless the rule says otherwise. */
export type NewRule = Omit<DatedRule, "late"> & { late?: LateBooking };

export interface NewRegulation {
  name: string;
  rules: readonly [NewRule, ...NewRule[]];
}

/**
 * Adds a règlement with its dated rules and returns its id.
 * @throws ZodError when a deadline or a late booking is not one that can be read back.
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
    })),
  );
  return id;
}
