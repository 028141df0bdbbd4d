import type { FamilyContext } from "@/lib/context";
import { type HouseholdChild, listChildren } from "@/lib/households/list-children";
import { civilDateAt } from "@/lib/time/zone";
import { loadDecider } from "../places/load-decider";
import type { Decider } from "../rules/decider";
import { type BasketPlace, listBasket } from "./list-basket";
import { presentBasket } from "./present-basket";
import type { BasketView } from "./views";

/** The basket with what each line would do now. */
export async function getBasket(ctx: FamilyContext): Promise<BasketView> {
  const [children, content] = await Promise.all([listChildren(ctx, ctx.actor.householdId), listBasket(ctx)]);
  const today = civilDateAt(ctx.now, ctx.commune.timeZone);
  const dates = content.places.map((place) => place.date);
  const span = { from: dates[0] ?? today, until: dates.at(-1) ?? today };
  const { decider } = content.places.length > 0 ? await loadDecider(ctx, children, span) : { decider: null };
  return showBasket(ctx, content, children, decider);
}

/** The same from facts already at hand. */
export function showBasket(
  ctx: FamilyContext,
  content: { version: number; canUndo: boolean; places: readonly BasketPlace[] },
  children: readonly HouseholdChild[],
  decider: Decider | null,
): BasketView {
  return presentBasket(content, {
    children,
    decider,
    timeZone: ctx.commune.timeZone,
    now: ctx.now,
    reader: ctx.actor.guardianId,
  });
}
