import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Commune } from "@/lib/context";
import { repeatWeek } from "@/lib/reservations/basket/repeat-week";
import { type MadeActivity, makeActivity } from "@/tests/factories/activity";
import { ask, book } from "@/tests/factories/basket";
import { moveIn } from "@/tests/factories/child";
import { makeCommune } from "@/tests/factories/commune";
import { familyContext } from "@/tests/factories/context";
import { type Family, makeFamily, makeHousehold } from "@/tests/factories/family";
import { plain } from "@/tests/setup/plain";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

/** Weeks 22 to 24 of 2024; Monday 10 June does not open. */
const WEEK_22 = ["2024-05-27", "2024-05-28", "2024-05-30"];
const WEEK_24 = ["2024-06-11", "2024-06-13"];
const [MONDAY_22, MONDAY_24] = ["2024-05-27", "2024-06-10"] as const;

describe("taking up the week before", () => {
  let database: TestDatabase;
  let commune: Commune;
  let canteen: MadeActivity;
  let family: Family;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  beforeEach(async () => {
    commune = await makeCommune(database, { slug: `c${crypto.randomUUID().slice(0, 8)}` });
    canteen = await makeActivity(database, commune, { on: [...WEEK_22, ...WEEK_24] });
    family = await makeFamily(database, commune, [canteen]);
  });
  afterAll(() => database.drop());

  const repeat = (monday: string, whose = family) =>
    familyContext(database, whose, (ctx) => repeatWeek(ctx, { childId: whose.childId, monday }));
  const datesOf = ({ basket }: Awaited<ReturnType<typeof repeat>>) =>
    basket.bookings.flatMap((group) => group.dates.map(({ date }) => date));

  it("asks for the same days as in the last week that has any, and says which could not be", async () => {
    await book(database, family, canteen, ["2024-05-27", "2024-05-28"]);
    const done = await repeat(MONDAY_24);
    expect(done).toMatchObject({ week: "22", added: 1 });
    expect(datesOf(done)).toEqual(["2024-06-11"]);
    expect(done.refused.map(({ label, message }) => plain(`${label} ${message}`))).toEqual([
      "lun. 10 juin Pas d’accueil ce jour-là.",
    ]);
  });

  it("adds nothing more the second time, nor what is reserved already", async () => {
    await book(database, family, canteen, ["2024-05-28", "2024-05-30"]);
    await book(database, family, canteen, ["2024-06-11"]);
    expect(await repeat(MONDAY_24)).toMatchObject({ week: "22", added: 1, refused: [] });
    expect(await repeat(MONDAY_24)).toMatchObject({ week: "22", added: 0, refused: [] });
  });

  it("takes up what is asked for as well, and leaves what is about to be cancelled", async () => {
    await book(database, family, canteen, ["2024-05-28"]);
    await ask(database, family, "cancel", canteen, ["2024-05-28"]);
    await ask(database, family, "book", canteen, ["2024-05-30"]);
    const done = await repeat(MONDAY_24);
    expect(datesOf(done)).toEqual(["2024-05-30", "2024-06-13"]);
  });

  it("finds nothing to take up where nothing was, and leaves the other household's days to it", async () => {
    const other = { ...(await makeHousehold(database, commune)), childId: family.childId };
    await moveIn(database, commune, other.householdId, family.childId);
    await book(database, family, canteen, ["2024-05-28"]);
    expect(await repeat(MONDAY_24, other)).toMatchObject({ week: null, added: 0 });
    expect(await repeat(MONDAY_22)).toMatchObject({ week: null, added: 0 });
  });
});
