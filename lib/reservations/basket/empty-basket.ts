import { and, eq, sql } from "drizzle-orm";
import { basket, basketLine, opening } from "@/db/schema";
import type { FamilyContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { lockHousehold } from "@/lib/households/lock-household";
import { consumeBasket } from "./basket-version";
import { getBasket } from "./get-basket";
import type { EmptyBasketInput } from "./schemas";
import type { BasketView } from "./views";

const ours = (ctx: FamilyContext) =>
  and(eq(basketLine.communeId, ctx.commune.id), eq(basketLine.householdId, ctx.actor.householdId));
const ourBasket = (ctx: FamilyContext) =>
  and(eq(basket.communeId, ctx.commune.id), eq(basket.householdId, ctx.actor.householdId));

/**
 * "Vider le panier": every line goes, and is kept aside until the next change so that it can be undone.
 * @throws DomainError "basket-changed"
 */
export async function emptyBasket(ctx: FamilyContext, input: EmptyBasketInput): Promise<BasketView> {
  await lockHousehold(ctx, ctx.actor.householdId);
  await consumeBasket(ctx, input.basketVersion);
  const aside = await ctx.tx
    .delete(basketLine)
    .where(ours(ctx))
    .returning({
      child_id: basketLine.childId,
      activity_id: basketLine.activityId,
      service_date: sql<string>`${basketLine.serviceDate}::text`,
      kind: basketLine.kind,
      added_by: basketLine.addedBy,
      added_at: sql<string>`${basketLine.addedAt}::text`,
    });
  await ctx.tx.update(basket).set({ emptied: aside }).where(ourBasket(ctx));
  return getBasket(ctx);
}

/**
 * Puts back what the last "Vider le panier" took out, but for days that are no longer open.
 * @throws DomainError "nothing-to-restore" once the basket has changed since.
 */
export async function restoreBasket(ctx: FamilyContext): Promise<BasketView> {
  await lockHousehold(ctx, ctx.actor.householdId);
  const [row] = await ctx.tx
    .select({ emptied: basket.emptied, version: basket.version })
    .from(basket)
    .where(ourBasket(ctx));
  if (!row?.emptied) throw new DomainError("nothing-to-restore");
  await ctx.tx.execute(sql`
    insert into ${basketLine} (commune_id, household_id, child_id, activity_id, service_date, kind, added_by, added_at)
    select ${ctx.commune.id}::uuid, ${ctx.actor.householdId}::uuid, r.child_id, r.activity_id, r.service_date, r.kind, r.added_by, r.added_at
    from (
      select r.* from jsonb_to_recordset(${JSON.stringify(row.emptied)}::jsonb)
        as r(child_id uuid, activity_id uuid, service_date date, kind text, added_by uuid, added_at timestamptz)
      join ${opening} as o on o.commune_id = ${ctx.commune.id}::uuid and o.activity_id = r.activity_id
        and o.service_date = r.service_date
      order by o.activity_id, o.service_date for key share of o) as r`);
  await consumeBasket(ctx, row.version);
  return getBasket(ctx);
}
