import type { FamilyContext } from "@/lib/context";
import { lockHousehold } from "@/lib/households/lock-household";
import { addLines } from "../basket/basket-lines";
import { growBasket } from "../basket/basket-version";
import { planPeriod } from "./plan-period";
import type { PeriodInput } from "./schemas";

/**
 * "Terminer": puts every date that can be booked, or cancelled, into the basket. Sent twice, it adds nothing more: the dates
 * are then in the basket already.
 * @throws DomainError as planPeriod
 */
export async function addPeriod(ctx: FamilyContext, input: PeriodInput): Promise<{ added: number }> {
  await lockHousehold(ctx, ctx.actor.householdId);
  const { added } = await planPeriod(ctx, input);
  if (added.length > 0) {
    await growBasket(ctx);
    await addLines(
      ctx,
      added.map((place) => ({ ...place, kind: input.wish })),
    );
  }
  return { added: added.length };
}
