import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getBasket } from "@/lib/reservations/basket/get-basket";
import { previewPeriod } from "@/lib/reservations/period/preview-period";
import { type MadeActivity, makeActivity } from "@/tests/factories/activity";
import { ask, press } from "@/tests/factories/basket";
import { makeCommune } from "@/tests/factories/commune";
import { familyContext } from "@/tests/factories/context";
import { type Family, makeFamily } from "@/tests/factories/family";
import { plain } from "@/tests/setup/plain";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

const [THURSDAY, FRIDAY, MONDAY] = ["2024-05-30", "2024-05-31", "2024-06-03"] as const;
/** Of Thursday and Friday the deadline, the day before at noon, is over; of Monday it is not. */
const THURSDAY_MORNING = Temporal.Instant.from("2024-05-30T09:30:00Z");
const AFTER_NOON_OF_FRIDAY = Temporal.Instant.from("2024-05-30T10:00:00.001Z");
const SURCHARGE = "majoration de 1 €";

describe("a late booking and its surcharge", () => {
  let database: TestDatabase;
  let canteen: MadeActivity;
  let family: Family;

  beforeAll(async () => {
    database = await createTestDatabase();
    const commune = await makeCommune(database);
    canteen = await makeActivity(database, commune, {
      on: [THURSDAY, FRIDAY, MONDAY],
      late: { kind: "accepted", surcharge: SURCHARGE },
    });
    family = await makeFamily(database, commune, [canteen]);
  });
  afterAll(() => database.drop());

  it("is told in the period's preview", async () => {
    const input = {
      wish: "book" as const,
      from: THURSDAY,
      until: MONDAY,
      parity: "every" as const,
      profiles: [{ childId: family.childId, activityId: canteen.id, weekdays: [1, 4, 5] }],
    };
    const preview = (now: Temporal.Instant) =>
      familyContext(database, family, (ctx) => previewPeriod(ctx, input), now);
    expect((await preview(THURSDAY_MORNING)).surcharges.map(plain)).toEqual([
      `Réservation tardive : ${SURCHARGE}.`,
    ]);
    expect((await preview(THURSDAY_MORNING.subtract({ hours: 48 }))).surcharges).toEqual([]);
  });

  it("is told in the basket as soon as the deadline has passed, and kept with what is booked", async () => {
    const { basket } = await ask(database, family, "book", canteen, [FRIDAY, MONDAY], THURSDAY_MORNING);
    expect(basket.bookings[0]?.surcharges).toEqual([]);
    const later = await familyContext(database, family, getBasket, AFTER_NOON_OF_FRIDAY);
    expect(later.bookings[0]?.surcharges.map(plain)).toEqual([`Réservation tardive : ${SURCHARGE}.`]);

    const done = await press(database, family, { version: later.version }, AFTER_NOON_OF_FRIDAY);
    expect(done.granted).toBe(2);
    const kept = await database.owner.sql`
      select r.service_date::text as day, r.surcharge, l.surcharge as told
      from reservation r join checkout_line l on l.commune_id = r.commune_id and l.child_id = r.child_id
        and l.activity_id = r.activity_id and l.service_date = r.service_date
      where r.activity_id = ${canteen.id} order by 1`;
    expect([...kept]).toEqual([
      { day: FRIDAY, surcharge: SURCHARGE, told: SURCHARGE },
      { day: MONDAY, surcharge: null, told: null },
    ]);
  });
});
