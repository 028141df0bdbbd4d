import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listCheckouts } from "@/lib/reservations/checkout/list-checkouts";
import { type MadeActivity, makeActivity } from "@/tests/factories/activity";
import { ask, book, press } from "@/tests/factories/basket";
import { makeCommune } from "@/tests/factories/commune";
import { familyContext } from "@/tests/factories/context";
import { type Family, makeFamily } from "@/tests/factories/family";
import { makeGuardian } from "@/tests/factories/guardian";
import { plain } from "@/tests/setup/plain";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

const [MONDAY, TUESDAY, JUNE] = ["2024-05-27", "2024-05-28", "2024-06-03"] as const;
const LATER = Temporal.Instant.from("2024-05-27T10:30:00Z");

describe("the last checkouts of a household", () => {
  let database: TestDatabase;
  let canteen: MadeActivity;
  let family: Family;

  beforeAll(async () => {
    database = await createTestDatabase();
    const commune = await makeCommune(database);
    canteen = await makeActivity(database, commune, { on: [MONDAY, TUESDAY, JUNE] });
    family = await makeFamily(database, commune, [canteen]);
  });
  afterAll(() => database.drop());

  const list = (reader = family) => familyContext(database, reader, listCheckouts);

  it("are none at first", async () => {
    expect(await list()).toEqual([]);
  });

  it("come with their dates, the newest first, who pressed, and what could not be with its reason", async () => {
    await book(database, family, canteen, [MONDAY, JUNE]);
    const { basket } = await ask(database, family, "cancel", canteen, [JUNE]);
    await ask(database, family, "book", canteen, [TUESDAY]);
    // After Monday noon the Tuesday can no longer be booked; the cancellation can be granted.
    await press(database, family, { version: basket.version + 1 }, LATER);

    const [newest, oldest, ...others] = await list();
    expect(others).toEqual([]);
    expect(newest).toMatchObject({
      at: "27/05/2024 à 12h30",
      by: null,
      granted: [{ kind: "cancel", count: 1, months: [{ month: "juin 2024", dates: ["lun. 03 juin"] }] }],
    });
    expect(newest?.refused.map(({ what, reason }) => plain(`${what} : ${reason}`))).toEqual([
      "Cantine, Paul, mar. 28 mai : Délai dépassé : réservable jusqu’au lundi 27 mai à 12 h 00.",
    ]);
    expect(oldest?.granted[0]).toMatchObject({
      kind: "book",
      count: 2,
      months: [{ month: "mai 2024" }, { month: "juin 2024" }],
    });
    const other = await makeGuardian(database, family.commune, family.householdId);
    const asOther = await list({ ...family, guardian: other });
    expect(asOther.map(({ by }) => by)).toEqual([family.guardian.firstName, family.guardian.firstName]);
  });
});
