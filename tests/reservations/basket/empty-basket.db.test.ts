import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Commune } from "@/lib/context";
import { emptyBasket, restoreBasket } from "@/lib/reservations/basket/empty-basket";
import { getBasket } from "@/lib/reservations/basket/get-basket";
import { type MadeActivity, makeActivity } from "@/tests/factories/activity";
import { ask, book } from "@/tests/factories/basket";
import { makeCommune } from "@/tests/factories/commune";
import { familyContext } from "@/tests/factories/context";
import { type Family, makeFamily } from "@/tests/factories/family";
import { countOf } from "@/tests/factories/observe";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

const [MONDAY, TUESDAY] = ["2024-05-27", "2024-05-28"] as const;

describe("Vider le panier", () => {
  let database: TestDatabase;
  let commune: Commune;
  let canteen: MadeActivity;
  let family: Family;
  let number = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  beforeEach(async () => {
    number += 1;
    commune = await makeCommune(database, { slug: `commune-${number}` });
    canteen = await makeActivity(database, commune, { on: [MONDAY, TUESDAY] });
    family = await makeFamily(database, commune, [canteen]);
  });
  afterAll(() => database.drop());

  const empty = (version: number) =>
    familyContext(database, family, (ctx) => emptyBasket(ctx, { basketVersion: version }));
  const restore = () => familyContext(database, family, restoreBasket);

  it("takes every line out, of both kinds, and leaves the reservations", async () => {
    await book(database, family, canteen, [MONDAY]);
    await ask(database, family, "cancel", canteen, [MONDAY]);
    const { basket } = await ask(database, family, "book", canteen, [TUESDAY]);
    expect(await empty(basket.version)).toMatchObject({ count: 0, canUndo: true });
    expect(await countOf(database, "basket_line", family.householdId)).toBe(0);
    expect(await countOf(database, "reservation", family.householdId)).toBe(1);
  });

  it("can be undone: the same lines, by the same person, at the same time", async () => {
    const { basket } = await ask(database, family, "book", canteen, [MONDAY, TUESDAY]);
    const lines = () => database.owner.sql`
      select child_id, service_date::text, kind, added_by, added_at from basket_line
      where household_id = ${family.householdId} order by service_date`;
    const before = await lines();
    await empty(basket.version);
    const restored = await restore();
    expect(restored).toMatchObject({ count: 2, canUndo: false });
    expect(restored.bookings).toEqual(basket.bookings);
    expect(await lines()).toEqual(before);
  });

  it("is undone without the days that are no longer open", async () => {
    const { basket } = await ask(database, family, "book", canteen, [MONDAY, TUESDAY]);
    await empty(basket.version);
    await database.owner.sql`
      delete from opening where activity_id = ${canteen.id} and service_date = ${MONDAY}::date`;
    expect(await restore()).toMatchObject({ count: 1, canUndo: false });
  });

  it("leaves the neighbours' baskets as they are", async () => {
    const neighbour = await makeFamily(database, commune, [canteen]);
    await ask(database, neighbour, "book", canteen, [MONDAY]);
    const { basket } = await ask(database, family, "book", canteen, [MONDAY]);
    await empty(basket.version);
    expect((await familyContext(database, neighbour, getBasket)).count).toBe(1);
  });

  it("is undone once only", async () => {
    const { basket } = await ask(database, family, "book", canteen, [MONDAY]);
    await empty(basket.version);
    await restore();
    await expect(restore()).rejects.toMatchObject({ code: "nothing-to-restore" });
  });

  it("can no longer be undone once the basket has changed", async () => {
    const { basket } = await ask(database, family, "book", canteen, [MONDAY]);
    await empty(basket.version);
    await ask(database, family, "book", canteen, [TUESDAY]);
    await expect(restore()).rejects.toMatchObject({ code: "nothing-to-restore" });
    expect(await countOf(database, "basket_line", family.householdId)).toBe(1);
  });

  it("refuses a basket that has changed since it was shown, and takes nothing out", async () => {
    const { basket } = await ask(database, family, "book", canteen, [MONDAY]);
    await ask(database, family, "book", canteen, [TUESDAY]);
    await expect(empty(basket.version)).rejects.toMatchObject({ code: "basket-changed" });
    expect(await countOf(database, "basket_line", family.householdId)).toBe(2);
  });

  it("finds nothing to put back where nothing was taken out", async () => {
    await expect(restore()).rejects.toMatchObject({ code: "nothing-to-restore" });
  });
});
