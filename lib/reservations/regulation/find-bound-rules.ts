import { Temporal } from "temporal-polyfill";
import { spanOfRule } from "@/lib/catalogue/rules/change-rules";
import type { DatedRule } from "@/lib/catalogue/rules/regulation";
import type { StaffContext } from "@/lib/context";
import { civilDateAt } from "@/lib/time/zone";
import { findReserved } from "./find-reserved";

/**
 * The first days, in ISO, of the rules that stay as they are: their first day has passed, and under them something is or
 * was reserved. One statement at the most.
 */
export async function findBoundRules(
  ctx: StaffContext,
  regulationId: string,
  rules: readonly DatedRule[],
): Promise<Set<string>> {
  const today = civilDateAt(ctx.now, ctx.commune.timeZone);
  const begun = rules.filter(({ validFrom }) => Temporal.PlainDate.compare(validFrom, today) < 0);
  const reserved = await findReserved(
    ctx,
    regulationId,
    begun.map(({ validFrom }) => spanOfRule(rules, validFrom)),
  );
  return new Set(begun.flatMap(({ validFrom }, index) => (reserved[index] ? [validFrom.toString()] : [])));
}
