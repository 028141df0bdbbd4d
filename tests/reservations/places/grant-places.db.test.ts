import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Commune, systemContext } from "@/lib/context";
import { type GrantedPlace, grantPlaces } from "@/lib/reservations/places/grant-places";
import { makeActivity } from "@/tests/factories/activity";
import { makeCommune } from "@/tests/factories/commune";
import { type Family, makeFamily } from "@/tests/factories/family";
import { listMiscounted } from "@/tests/factories/observe";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

const MONDAY = "2024-05-27";
const TUESDAY = "2024-05-28";

describe("places given by the commune", () => {
  let database: TestDatabase;
  let commune: Commune;
  let activityId: string;
  let families: Family[];
  let number = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    number += 1;
    commune = await makeCommune(database, { slug: `c${number}` });
    const activity = await makeActivity(database, commune, { on: [MONDAY, TUESDAY], capacity: 2 });
    activityId = activity.id;
    families = [];
    for (let made = 0; made < 4; made += 1) families.push(await makeFamily(database, commune, [activity]));
  });

  const give = (places: GrantedPlace[], by = commune) =>
    systemContext(by, (ctx) => grantPlaces(ctx, places), {
      on: database.app,
      now: Temporal.Instant.from("2024-05-27T08:00:00Z"),
    });
  const placeFor = (family: Family | undefined, date: string): GrantedPlace => {
    if (!family) throw new RangeError("No such family.");
    return {
      householdId: family.householdId,
      childId: family.childId,
      activityId,
      date: Temporal.PlainDate.from(date),
    };
  };
  const taken = async () => {
    const rows = await database.owner.sql<{ date: string; taken: number }[]>`
      select service_date::text as date, taken from opening where activity_id = ${activityId} order by 1`;
    return rows.map((row) => row.taken);
  };

  it("reserves in nobody's name, after the deadline too, and settles what each opening holds", async () => {
    await give([
      placeFor(families[0], MONDAY),
      placeFor(families[0], TUESDAY),
      placeFor(families[1], MONDAY),
    ]);
    expect(await taken()).toEqual([2, 1]);
    expect(await listMiscounted(database)).toEqual([]);
    const names = await database.owner.sql`
      select distinct reserved_by, status from reservation where activity_id = ${activityId}`;
    expect(names).toEqual([{ reserved_by: null, status: "reserved" }]);
  });

  it("leaves a place that the child has, once or twice asked", async () => {
    await give([placeFor(families[0], MONDAY)]);
    const before = await database.owner.sql`select id from reservation where activity_id = ${activityId}`;
    await give([placeFor(families[0], MONDAY), placeFor(families[0], MONDAY)]);
    expect(await database.owner.sql`select id from reservation where activity_id = ${activityId}`).toEqual(
      before,
    );
    expect(await taken()).toEqual([1, 0]);
  });

  it("gives nothing at all when one day would overflow, and says which", async () => {
    const refused = give([
      placeFor(families[3], TUESDAY),
      ...families.map((family) => placeFor(family, MONDAY)),
    ]);
    await expect(refused).rejects.toMatchObject({
      code: "opening-full",
      params: { date: "lundi 27 mai 2024", capacity: 2 },
    });
    expect(await taken()).toEqual([0, 0]);
    expect(await listMiscounted(database)).toEqual([]);
  });

  it("refuses a day on which the activity does not open, and another commune's", async () => {
    const closed = { code: "opening-not-found", params: { date: "mercredi 29 mai 2024" } };
    await expect(give([placeFor(families[0], "2024-05-29")])).rejects.toMatchObject(closed);
    const neighbour = await makeCommune(database, { slug: `n${number}` });
    await expect(give([placeFor(families[0], MONDAY)], neighbour)).rejects.toMatchObject({
      code: "opening-not-found",
    });
    expect(await taken()).toEqual([0, 0]);
  });

  it("gives two places of two when four ask at once", async () => {
    const outcomes = await Promise.allSettled(families.map((family) => give([placeFor(family, MONDAY)])));
    expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(2);
    for (const outcome of outcomes)
      if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ code: "opening-full" });
    expect(await taken()).toEqual([2, 0]);
    expect(await listMiscounted(database)).toEqual([]);
  });
});
