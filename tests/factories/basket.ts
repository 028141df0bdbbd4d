import { v7 as uuidv7 } from "uuid";
import { changeBasket } from "@/lib/reservations/basket/change-basket";
import type { BasketChangeView } from "@/lib/reservations/basket/views";
import { checkOutBasket } from "@/lib/reservations/checkout/check-out-basket";
import type { CheckoutOutcomeView } from "@/lib/reservations/checkout/views";
import type { TestDatabase } from "@/tests/setup/test-database";
import { familyContext, WEDNESDAY_AFTERNOON } from "./context";
import type { Family } from "./family";

type Wish = "book" | "cancel" | "none";
type AnApp = Pick<TestDatabase, "app">;

/** The key of a place of the family's child. */
export function placeKey(family: Pick<Family, "childId">, activity: { id: string }, date: string): string {
  return `${family.childId}/${activity.id}/${date}`;
}

/** The family asks for the same thing on each date, as its browser does, in one batch. */
export function ask(
  database: AnApp,
  family: Family,
  wish: Wish,
  activity: { id: string },
  dates: readonly string[],
  now = WEDNESDAY_AFTERNOON,
): Promise<BasketChangeView> {
  const changes = dates.map((date) => ({ key: placeKey(family, activity, date), wish }));
  return familyContext(database, family, (ctx) => changeBasket(ctx, { changes }), now);
}

/** The family presses "Valider" on the basket as it was shown at that version. */
export function press(
  database: AnApp,
  family: Family,
  { version, key = uuidv7() }: { version: number; key?: string },
  now = WEDNESDAY_AFTERNOON,
): Promise<CheckoutOutcomeView> {
  return familyContext(database, family, (ctx) => checkOutBasket(ctx, { key, basketVersion: version }), now);
}

/** Asks for the dates and validates them at once. */
export async function book(
  database: AnApp,
  family: Family,
  activity: { id: string },
  dates: readonly string[],
): Promise<CheckoutOutcomeView> {
  const { basket } = await ask(database, family, "book", activity, dates);
  return press(database, family, { version: basket.version });
}
