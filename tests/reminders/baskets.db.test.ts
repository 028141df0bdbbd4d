import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Commune } from "@/lib/context";
import { type MadeActivity, makeActivity } from "@/tests/factories/activity";
import { ask, press } from "@/tests/factories/basket";
import { makeCommune } from "@/tests/factories/commune";
import { type Family, makeFamily } from "@/tests/factories/family";
import { makeGuardian } from "@/tests/factories/guardian";
import { hadPlaces } from "@/tests/factories/habit";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { inParis, listWritten, remind } from "./remind";

const [MONDAY, TUESDAY, FRIDAY] = ["2024-05-27", "2024-05-28", "2024-05-31"] as const;
/** The limit of Monday is Sunday at noon, of Tuesday Monday at noon. */
const SATURDAY = inParis("2024-05-25T10:00");
const AFTER_THREE_HOURS = SATURDAY.add({ hours: 3 });

describe("the reminder of a basket", () => {
  let database: TestDatabase;
  let commune: Commune;
  let canteen: MadeActivity;
  let family: Family;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    commune = await makeCommune(database, { slug: `ville-${uuidv7().slice(-12)}` });
    canteen = await makeActivity(database, commune, { on: [MONDAY, TUESDAY, FRIDAY] });
    family = await makeFamily(database, commune, [canteen]);
  });

  const written = () => listWritten(database, commune);
  const remindAt = (now: typeof SATURDAY) => remind(database, commune, now);
  const put = (dates: readonly string[], now = SATURDAY, kind: "book" | "cancel" | "none" = "book") =>
    ask(database, family, kind, canteen, dates, now);

  it("comes after three hours, with all that waits in it", async () => {
    await put([FRIDAY, MONDAY]);
    await remindAt(AFTER_THREE_HOURS.subtract({ milliseconds: 1 }));
    expect(await written()).toEqual([]);
    await remindAt(AFTER_THREE_HOURS);
    expect(await written()).toEqual([
      { kind: "basket-reminder", recipient: family.guardian.email, days: [MONDAY, FRIDAY], cancelled: [] },
    ]);
  });

  it("comes once for a version, and again for the next", async () => {
    await put([MONDAY]);
    await remindAt(AFTER_THREE_HOURS);
    await remindAt(AFTER_THREE_HOURS.add({ hours: 1 }));
    await put([TUESDAY], AFTER_THREE_HOURS);
    await remindAt(AFTER_THREE_HOURS.add({ hours: 2 }));
    expect(await written()).toHaveLength(1);
    await remindAt(AFTER_THREE_HOURS.add({ hours: 3 }));
    expect((await written()).map(({ days }) => days)).toEqual([[MONDAY], [MONDAY, TUESDAY]]);
  });

  it("waits until a limit is near, and leaves out what can no longer be granted", async () => {
    await put([MONDAY, FRIDAY]);
    await remindAt(inParis("2024-05-26T12:00:00.001"));
    expect(await written()).toEqual([]);
    // Friday's limit is Thursday at noon: 36 hours before is Wednesday at midnight.
    await remindAt(inParis("2024-05-28T19:59"));
    expect(await written()).toEqual([]);
    await remindAt(inParis("2024-05-29T08:00"));
    expect((await written()).map(({ days }) => days)).toEqual([[FRIDAY]]);
  });

  it("tells of a cancellation too: it does not count either", async () => {
    await hadPlaces(database, family, canteen, [MONDAY]);
    await put([MONDAY], SATURDAY, "cancel");
    await remindAt(AFTER_THREE_HOURS);
    expect(await written()).toMatchObject([{ days: [], cancelled: [MONDAY] }]);
  });

  it("does not come for a basket that was validated, emptied, or whose places are gone", async () => {
    const { basket } = await put([MONDAY]);
    await press(database, family, { version: basket.version }, SATURDAY);
    await put([TUESDAY]);
    await put([TUESDAY], SATURDAY, "none");
    await put([FRIDAY]);
    await database.owner.sql`update opening set taken = 24 where activity_id = ${canteen.id}`;
    await remindAt(inParis("2024-05-29T10:00"));
    expect(await written()).toEqual([]);
  });

  it("goes to each guardian with an account who wants it, by day only", async () => {
    await put([MONDAY]);
    const other = await makeGuardian(database, commune, family.householdId, { firstName: "Camille" });
    await database.owner.sql`
      insert into reminder_refusal (commune_id, guardian_id, kind, refused_at)
      values (${commune.id}, ${family.guardian.guardianId}, 'basket', now())`;
    await remindAt(inParis("2024-05-25T20:00"));
    await remindAt(inParis("2024-05-26T07:59"));
    expect(await written()).toEqual([]);
    await remindAt(inParis("2024-05-26T08:00"));
    expect((await written()).map(({ recipient }) => recipient)).toEqual([other.email]);
  });

  it("does not come for a child who has moved out, nor to a closed account", async () => {
    await put([MONDAY]);
    const other = await makeFamily(database, commune, [canteen], "Zoé");
    await ask(database, other, "book", canteen, [MONDAY], SATURDAY);
    await database.owner.sql`delete from household_child where child_id = ${family.childId}`;
    await database.owner.sql`
      update account set disabled_at = now() where id = ${other.guardian.accountId}`;
    await remindAt(AFTER_THREE_HOURS);
    expect(await written()).toEqual([]);
  });

  it("is one when two workers write it at once", async () => {
    await put([MONDAY]);
    await Promise.all([remindAt(AFTER_THREE_HOURS), remindAt(AFTER_THREE_HOURS)]);
    expect(await written()).toHaveLength(1);
  });

  it("names sixty dates at the most", async () => {
    const days = Array.from(
      { length: 70 },
      (_, n) => `2025-0${n < 30 ? 4 : n < 60 ? 6 : 7}-${String((n % 30) + 1).padStart(2, "0")}`,
    );
    const long = await makeActivity(database, commune, { name: "Centre", on: days });
    const other = await makeFamily(database, commune, [long], "Zoé");
    const before = inParis("2025-03-30T18:00");
    await ask(database, other, "book", long, days, before.subtract({ hours: 10 }));
    await remindAt(before.add({ hours: 0 }));
    const [mail] = await written();
    expect(mail?.days).toHaveLength(60);
  });
});
