import { and, asc, eq, sql } from "drizzle-orm";
import { basketLine, child, opening } from "@/db/schema";
import type { FamilyContext } from "@/lib/context";
import { type BasketPlace, listBasket } from "../basket/list-basket";

const ofBasket = (ctx: FamilyContext) =>
  and(eq(basketLine.communeId, ctx.commune.id), eq(basketLine.householdId, ctx.actor.householdId));

/** Locks the children of the basket in id order: their two households press one after the other. */
export async function lockChildren(ctx: FamilyContext) {
  return ctx.tx
    .select({
      id: child.id,
      firstName: child.firstName,
      lastName: child.lastName,
      birthDate: child.birthDate,
      level: child.level,
    })
    .from(child)
    .where(
      and(
        eq(child.communeId, ctx.commune.id),
        sql`${child.id} in (select ${basketLine.childId} from ${basketLine} where ${ofBasket(ctx)})`,
      ),
    )
    .orderBy(asc(child.id))
    .for("no key update");
}

/** Locks the openings of the basket in (activity, date) order: no two checkouts can wait for each other. */
export async function lockOpenings(ctx: FamilyContext): Promise<void> {
  await ctx.tx
    .select({ activityId: opening.activityId })
    .from(opening)
    .where(
      and(
        eq(opening.communeId, ctx.commune.id),
        sql`(${opening.activityId}, ${opening.serviceDate}) in (select ${basketLine.activityId}, ${basketLine.serviceDate} from ${basketLine} where ${ofBasket(ctx)})`,
      ),
    )
    .orderBy(asc(opening.activityId), asc(opening.serviceDate))
    .for("no key update");
}

/**
 * The basket's places with the live reservations of their openings counted afresh. A statement of its own,
 * after the locks: inside the locking one it would see the places as they were before the wait, and oversell.
 */
export async function recountPlaces(ctx: FamilyContext): Promise<BasketPlace[]> {
  const { places } = await listBasket(ctx, { recount: true });
  return places;
}
