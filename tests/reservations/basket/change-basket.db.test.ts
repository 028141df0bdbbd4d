import { Temporal } from "temporal-polyfill";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Commune } from "@/lib/context";
import { changeBasket } from "@/lib/reservations/basket/change-basket";
import { getBasket } from "@/lib/reservations/basket/get-basket";
import { BATCH_LIMIT, changeBasketInput } from "@/lib/reservations/basket/schemas";
import { type MadeActivity, makeActivity } from "@/tests/factories/activity";
import { ask, book, placeKey } from "@/tests/factories/basket";
import { makeCommune } from "@/tests/factories/commune";
import { familyContext } from "@/tests/factories/context";
import { type Family, makeFamily } from "@/tests/factories/family";
import { makeGuardian } from "@/tests/factories/guardian";
import { countOf } from "@/tests/factories/observe";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

const [MONDAY, TUESDAY, SATURDAY] = ["2024-05-27", "2024-05-28", "2024-06-01"] as const;

describe("a change of the basket", () => {
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
    canteen = await makeActivity(database, commune, { on: [MONDAY, TUESDAY], capacity: 2 });
    family = await makeFamily(database, commune, [canteen]);
  });
  afterAll(() => database.drop());

  const basketOf = (whose: Family) => familyContext(database, whose, getBasket);

  it("puts a wish in the basket and holds no place", async () => {
    const { cells, basket, refused } = await ask(database, family, "book", canteen, [MONDAY]);
    expect(refused).toEqual([]);
    expect(cells).toMatchObject([{ asked: true, resting: "bookable" }]);
    expect(basket).toMatchObject({ count: 1, problems: 0 });
    const [row] = await database.owner.sql`
      select taken from opening where activity_id = ${canteen.id} and service_date = ${MONDAY}`;
    expect(row).toEqual({ taken: 0 });
  });

  it("is the same sent twice", async () => {
    const first = await ask(database, family, "book", canteen, [MONDAY, TUESDAY]);
    const second = await ask(database, family, "book", canteen, [MONDAY, TUESDAY]);
    expect(second.cells).toEqual(first.cells);
    expect(second.refused).toEqual([]);
    expect(second.basket.bookings).toEqual(first.basket.bookings);
  });

  it("is the same twice in one batch: the last wish of a place counts", async () => {
    const key = placeKey(family, canteen, MONDAY);
    const { basket } = await familyContext(database, family, (ctx) =>
      changeBasket(ctx, {
        changes: [
          { key, wish: "book" },
          { key, wish: "none" },
          { key, wish: "book" },
        ],
      }),
    );
    expect(basket.count).toBe(1);
  });

  it("keeps every batch when two of one family arrive at once", async () => {
    await Promise.all([
      ask(database, family, "book", canteen, [MONDAY]),
      ask(database, family, "book", canteen, [TUESDAY]),
    ]);
    expect((await basketOf(family)).count).toBe(2);
  });

  it("takes a wish back", async () => {
    await ask(database, family, "book", canteen, [MONDAY]);
    const { cells, basket } = await ask(database, family, "none", canteen, [MONDAY]);
    expect(cells).toMatchObject([{ asked: false }]);
    expect(basket.count).toBe(0);
  });

  it("never turns a late wish to book into a cancellation", async () => {
    await book(database, family, canteen, [MONDAY]);
    const { basket, refused } = await ask(database, family, "book", canteen, [MONDAY]);
    expect(basket.count).toBe(0);
    expect(refused).toHaveLength(1);
  });

  it("asks to cancel what is reserved, and nothing else", async () => {
    await book(database, family, canteen, [MONDAY]);
    const { basket, refused } = await ask(database, family, "cancel", canteen, [MONDAY, TUESDAY]);
    expect(basket.cancellations.flatMap((group) => group.dates.map(({ date }) => date))).toEqual([MONDAY]);
    expect(refused.map(({ key }) => key)).toEqual([placeKey(family, canteen, TUESDAY)]);
  });

  it("refuses with a sentence what the rules refuse, and keeps the rest", async () => {
    const afterMondayNoon = Temporal.Instant.from("2024-05-27T10:00:00.001Z");
    const { basket, refused } = await ask(
      database,
      family,
      "book",
      canteen,
      [MONDAY, TUESDAY, SATURDAY],
      afterMondayNoon.subtract({ hours: 23 }),
    );
    expect(basket.bookings.flatMap((group) => group.dates.map(({ date }) => date))).toEqual([TUESDAY]);
    expect(refused.map(({ key }) => key.slice(-10))).toEqual([MONDAY, SATURDAY]);
    for (const { message } of refused) expect(message).not.toBe("");
  });

  it("shows who added a line to the household's other guardian", async () => {
    const partner = await makeGuardian(database, commune, family.householdId, { firstName: "Alice" });
    await ask(database, family, "book", canteen, [MONDAY]);
    const { bookings } = await basketOf({ ...family, guardian: partner });
    expect(bookings[0]?.addedBy).toContain(family.guardian.firstName);
    expect((await basketOf(family)).bookings[0]?.addedBy).toBeNull();
  });

  it.each([
    ["a child that does not exist", () => `${uuidv7()}/${canteen.id}/${MONDAY}`, "child-not-found"],
    [
      "an activity that does not exist",
      () => `${family.childId}/${uuidv7()}/${MONDAY}`,
      "activity-not-found",
    ],
  ])("finds no trace of %s, and writes nothing", async (_, key, code) => {
    const changes = [
      { key: placeKey(family, canteen, TUESDAY), wish: "book" as const },
      { key: key(), wish: "book" as const },
    ];
    const sent = familyContext(database, family, (ctx) => changeBasket(ctx, { changes }));
    await expect(sent).rejects.toMatchObject({ code });
    expect(await countOf(database, "basket_line", family.householdId)).toBe(0);
    expect((await basketOf(family)).version).toBe(0);
  });

  it("refuses a date on which nothing opens, however far the schema lets it be", async () => {
    const { refused, basket } = await ask(database, family, "book", canteen, ["2000-01-01", "2099-12-31"]);
    expect(refused).toHaveLength(2);
    expect(basket.count).toBe(0);
  });
});

describe("the input of a change", () => {
  const [child, activity] = [uuidv7(), uuidv7()];
  const parse = (changes: unknown) => changeBasketInput.safeParse({ changes });
  const wish = (key: unknown, wanted: unknown = "book") => [{ key, wish: wanted }];
  const line = (date: string) => ({ key: `${child}/${activity}/${date}`, wish: "book" });

  it("takes a batch of the greatest size, and not one more", () => {
    const many = (count: number) => Array.from({ length: count }, () => line(MONDAY));
    expect(parse(many(BATCH_LIMIT)).success).toBe(true);
    expect(parse(many(BATCH_LIMIT + 1)).success).toBe(false);
    expect(parse(many(10_000)).success).toBe(false);
  });

  it.each([
    "2024-02-30",
    "2023-02-29",
    "2024-13-01",
    "2024-00-10",
    "0000-00-00",
    "2024-5-27",
    "0001-01-01",
    "1999-12-31",
    "2100-01-01",
    "9999-12-31",
    "2024-05-27T00",
  ])("refuses %s as a date", (date) => {
    expect(parse([line(date)]).success).toBe(false);
  });

  it.each([
    ["no list", null],
    ["an empty list", []],
    ["a key of another form", wish("' or 1=1 --")],
    ["a key with something after it", wish(`${child}/${activity}/${MONDAY}\n`)],
    ["a key with a part too many", wish(`${child}/${activity}/${MONDAY}/x`)],
    ["a capital uuid", wish(`${child.toUpperCase()}/${activity}/${MONDAY}`)],
    ["a number as a key", wish(7)],
    ["an unknown wish", wish(`${child}/${activity}/${MONDAY}`, "steal")],
  ])("refuses %s", (_, changes) => {
    expect(parse(changes).success).toBe(false);
  });
});
