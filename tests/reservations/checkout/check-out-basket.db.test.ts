import { Temporal } from "temporal-polyfill";
import { v7 as uuidv7 } from "uuid";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Commune } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { emptyBasket } from "@/lib/reservations/basket/empty-basket";
import { getBasket } from "@/lib/reservations/basket/get-basket";
import { checkOutBasket } from "@/lib/reservations/checkout/check-out-basket";
import { type MadeActivity, makeActivity } from "@/tests/factories/activity";
import { ask, book, press } from "@/tests/factories/basket";
import { makeChild } from "@/tests/factories/child";
import { makeCommune } from "@/tests/factories/commune";
import { familyContext } from "@/tests/factories/context";
import { type Family, makeFamily } from "@/tests/factories/family";
import { makeGuardian } from "@/tests/factories/guardian";
import { countOf, listMiscounted } from "@/tests/factories/observe";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

const [MONDAY, TUESDAY, THURSDAY] = ["2024-05-27", "2024-05-28", "2024-05-30"] as const;
const MONDAY_NOON_DEADLINE = Temporal.Instant.from("2024-05-26T10:00:00Z");

describe("Valider", () => {
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
    canteen = await makeActivity(database, commune, { on: [MONDAY, TUESDAY, THURSDAY], capacity: 1 });
    family = await makeFamily(database, commune, [canteen]);
  });
  afterEach(async () => {
    expect(await listMiscounted(database)).toEqual([]);
  });
  afterAll(() => database.drop());

  const linesOf = (checkoutId: string) => database.owner.sql`
    select service_date::text as date, kind, refusal->>'code' as refusal from checkout_line
    where checkout_id = ${checkoutId} order by service_date`;
  const outbox = () => database.owner.sql<{ recipient: string; payload: { checkoutId: string } }[]>`
    select recipient, payload from outbox_message where commune_id = ${commune.id} order by recipient`;
  const basketOf = (whose: Family) => familyContext(database, whose, getBasket);

  it("books what fits and keeps the rest in the basket, marked, with its reason stored", async () => {
    const { basket } = await ask(database, family, "book", canteen, [MONDAY, TUESDAY]);
    await book(database, await makeFamily(database, commune, [canteen]), canteen, [TUESDAY]);

    const checkout = await press(database, family, { version: basket.version });

    expect(checkout).toMatchObject({ outcome: "validated", granted: 1, refused: 1 });
    expect(await linesOf(checkout.id)).toEqual([
      { date: MONDAY, kind: "book", refusal: null },
      { date: TUESDAY, kind: "book", refusal: "full" },
    ]);
    const left = await basketOf(family);
    expect(left).toMatchObject({ count: 1, problems: 1 });
    expect(left.bookings[0]?.dates[0]).toMatchObject({
      date: TUESDAY,
      problem: expect.stringContaining("1"),
    });
  });

  it("keeps the sentence that the family was told beside the refused line", async () => {
    const { basket } = await ask(database, family, "book", canteen, [MONDAY, TUESDAY]);
    const late = MONDAY_NOON_DEADLINE.add({ milliseconds: 1 });
    const { id } = await press(database, family, { version: basket.version }, late);
    const [line] = await database.owner.sql`
      select refusal->>'message' as message from checkout_line where checkout_id = ${id} and refusal is not null`;
    expect(line?.message).toMatch(/dimanche 26 mai/);
  });

  it.each([
    ["at the deadline itself", MONDAY_NOON_DEADLINE, 1],
    ["a millisecond after the deadline", MONDAY_NOON_DEADLINE.add({ milliseconds: 1 }), 0],
  ])("decides at the press, not at the click: %s", async (_, now, granted) => {
    const { basket } = await ask(database, family, "book", canteen, [MONDAY]);
    expect(await press(database, family, { version: basket.version }, now)).toMatchObject({ granted });
    expect(await countOf(database, "reservation", family.householdId)).toBe(granted);
  });

  it("gives a place that one line cancels to another line of the same basket", async () => {
    await book(database, family, canteen, [MONDAY]);
    const julie = await makeChildOf(family);
    await database.owner.sql`
      insert into basket_line (commune_id, household_id, child_id, activity_id, service_date, kind, added_by, added_at)
      values (${commune.id}, ${family.householdId}, ${julie.childId}, ${canteen.id}, ${MONDAY}, 'book',
              ${family.guardian.guardianId}, now())`;
    const { basket } = await ask(database, family, "cancel", canteen, [MONDAY]);

    const checkout = await press(database, family, { version: basket.version });

    expect(checkout).toMatchObject({ granted: 2, refused: 0 });
    const rows = await database.owner.sql`
      select child_id, status, cancelled_by from reservation where household_id = ${family.householdId}
      order by status`;
    expect(rows).toEqual([
      { child_id: family.childId, status: "cancelled", cancelled_by: family.guardian.guardianId },
      { child_id: julie.childId, status: "reserved", cancelled_by: null },
    ]);
  });

  it("counts the reservations themselves, whatever the opening says", async () => {
    const { basket } = await ask(database, family, "book", canteen, [MONDAY]);
    await database.owner.sql`
      update opening set taken = 1 where activity_id = ${canteen.id} and service_date = ${MONDAY}`;
    expect(await press(database, family, { version: basket.version })).toMatchObject({ granted: 1 });
  });

  it("keeps the cancelled row when the same place is booked again", async () => {
    await book(database, family, canteen, [MONDAY]);
    const { basket } = await ask(database, family, "cancel", canteen, [MONDAY]);
    await press(database, family, { version: basket.version });
    await book(database, family, canteen, [MONDAY]);
    expect(await countOf(database, "reservation", family.householdId)).toBe(2);
  });

  it("answers a second press of the same key with the same checkout", async () => {
    const { basket } = await ask(database, family, "book", canteen, [MONDAY]);
    const sent = { version: basket.version, key: uuidv7() };
    const first = await press(database, family, sent);
    expect(await press(database, family, sent)).toEqual(first);
    expect(await countOf(database, "checkout", family.householdId)).toBe(1);
    expect(await outbox()).toHaveLength(1);
  });

  it("answers a second tab that shows the same basket with the same checkout", async () => {
    const { basket } = await ask(database, family, "book", canteen, [MONDAY, TUESDAY]);
    const first = await press(database, family, { version: basket.version });
    expect(await press(database, family, { version: basket.version })).toEqual(first);
    expect(await countOf(database, "checkout", family.householdId)).toBe(1);
  });

  it("replays its own figures, also beside another checkout", async () => {
    const { basket } = await ask(database, family, "book", canteen, [MONDAY, TUESDAY]);
    const first = await press(database, family, { version: basket.version });
    await book(database, family, canteen, [THURSDAY]);
    const { id, granted, refused } = first;
    expect(await press(database, family, { version: basket.version })).toMatchObject({
      id,
      granted,
      refused,
    });
  });

  it("does not take a key of one household for another's", async () => {
    const { basket } = await ask(database, family, "book", canteen, [MONDAY]);
    const key = uuidv7();
    const first = await press(database, family, { version: basket.version, key });
    const neighbour = await makeFamily(database, commune, [canteen]);
    const theirs = await ask(database, neighbour, "book", canteen, [TUESDAY]);
    const second = await press(database, neighbour, { version: theirs.basket.version, key });
    expect(second.id).not.toBe(first.id);
    expect(second.granted).toBe(1);
  });

  it("refuses a basket that has changed since it was shown", async () => {
    const { basket } = await ask(database, family, "book", canteen, [MONDAY]);
    await ask(database, family, "book", canteen, [TUESDAY]);
    await expect(press(database, family, { version: basket.version })).rejects.toMatchObject({
      code: "basket-changed",
    });
    expect(await countOf(database, "reservation", family.householdId)).toBe(0);
    expect((await basketOf(family)).count).toBe(2);
  });

  it("refuses an emptied basket, and keeps what its undo puts back", async () => {
    const { basket } = await ask(database, family, "book", canteen, [MONDAY]);
    const emptied = await familyContext(database, family, (ctx) =>
      emptyBasket(ctx, { basketVersion: basket.version }),
    );
    await expect(press(database, family, { version: emptied.version })).rejects.toMatchObject({
      code: "basket-empty",
    });
    expect((await basketOf(family)).canUndo).toBe(true);
  });

  it("refuses to validate a basket that never was", async () => {
    await expect(press(database, family, { version: 0 })).rejects.toBeInstanceOf(DomainError);
    expect(await countOf(database, "checkout", family.householdId)).toBe(0);
  });

  it("records a press that granted nothing as an attempt, and sends nothing", async () => {
    const { basket } = await ask(database, family, "book", canteen, [MONDAY]);
    await book(database, await makeFamily(database, commune, [canteen]), canteen, [MONDAY]);
    const mails = (await outbox()).length;

    const checkout = await press(database, family, { version: basket.version });

    expect(checkout).toMatchObject({ outcome: "nothing-granted", granted: 0, refused: 1 });
    expect(await outbox()).toHaveLength(mails);
    expect(await countOf(database, "basket_line", family.householdId)).toBe(1);
  });

  it("tells the one who pressed, and the other guardian unless they opted out", async () => {
    const partner = await makeGuardian(database, commune, family.householdId, { firstName: "Alice" });
    await makeGuardian(database, commune, family.householdId, { firstName: "Non", wantsCopies: false });
    const checkout = await book(database, family, canteen, [MONDAY]);
    const mails = await outbox();
    expect(mails.map((mail) => mail.recipient)).toEqual([family.guardian.email, partner.email].sort());
    expect(new Set(mails.map((mail) => mail.payload.checkoutId))).toEqual(new Set([checkout.id]));
  });

  it("writes the e-mail in the transaction of the booking: undone together", async () => {
    const { basket } = await ask(database, family, "book", canteen, [MONDAY]);
    const pressed = familyContext(database, family, async (ctx) => {
      const checkout = await checkOutBasket(ctx, { key: uuidv7(), basketVersion: basket.version });
      expect(checkout.granted).toBe(1);
      throw new Error("the connection breaks");
    });
    await expect(pressed).rejects.toThrow("the connection breaks");
    expect(await outbox()).toHaveLength(0);
    expect(await countOf(database, "reservation", family.householdId)).toBe(0);
    expect((await basketOf(family)).version).toBe(basket.version);
  });

  it("refuses a line that the staff closed in between", async () => {
    const { basket } = await ask(database, family, "book", canteen, [MONDAY]);
    await database.owner.sql`
      insert into closure (commune_id, id, starts_on, until, label)
      values (${commune.id}, ${uuidv7()}, ${MONDAY}, ${TUESDAY}, 'Grève')`;
    const { id } = await press(database, family, { version: basket.version });
    expect(await linesOf(id)).toMatchObject([{ refusal: "activity-closed" }]);
  });

  it("books nothing for a child who was taken out of the household in between", async () => {
    const { basket } = await ask(database, family, "book", canteen, [MONDAY]);
    await database.owner.sql`delete from household_child where household_id = ${family.householdId}`;
    expect((await basketOf(family)).count).toBe(0);
    await expect(press(database, family, { version: basket.version })).rejects.toMatchObject({
      code: "basket-empty",
    });
    expect(await countOf(database, "reservation", family.householdId)).toBe(0);
  });

  async function makeChildOf(whose: Family): Promise<Family> {
    return {
      ...whose,
      childId: await makeChild(database, commune, whose.householdId, {
        firstName: "Julie",
        enrolledIn: [canteen],
      }),
    };
  }
});
