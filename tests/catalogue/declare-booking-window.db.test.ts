import { Temporal } from "temporal-polyfill";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readDatabaseError } from "@/db/errors";
import { createActivities } from "@/lib/catalogue/create-activities";
import { createRegulation, type NewRule } from "@/lib/catalogue/create-regulation";
import { declareBookingWindow, type NewBookingWindow } from "@/lib/catalogue/declare-booking-window";
import { enrolChildren } from "@/lib/catalogue/enrol-children";
import { listEnrolledActivities } from "@/lib/catalogue/list-enrolled-activities";
import type { LateBooking } from "@/lib/catalogue/rules/regulation";
import { type Commune, type SystemContext, systemContext } from "@/lib/context";
import { type MadeActivity, makeActivity } from "@/tests/factories/activity";
import { makeCommune } from "@/tests/factories/commune";
import { type Family, makeFamily } from "@/tests/factories/family";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

const day = (text: string) => Temporal.PlainDate.from(text);
const at = (text: string) => Temporal.Instant.from(text);

describe("when and by whom an activity can be booked", () => {
  let database: TestDatabase;
  let commune: Commune;
  let centre: MadeActivity;
  let family: Family;

  beforeAll(async () => {
    database = await createTestDatabase();
    commune = await makeCommune(database, { slug: `c-${uuidv7()}` });
    centre = await makeActivity(database, commune, { on: [] });
    family = await makeFamily(database, commune, [centre]);
  });
  afterAll(() => database.drop());

  const inside = <T>(work: (ctx: SystemContext) => Promise<T>) =>
    systemContext(commune, work, { on: database.app, now: at("2024-05-01T10:00:00Z") });
  const window = (change: Partial<NewBookingWindow> = {}): NewBookingWindow => ({
    activityId: centre.id,
    startsOn: day("2024-10-19"),
    endsOn: day("2024-11-03"),
    opensAt: at("2024-09-23T06:30:00Z"),
    closesAt: at("2024-10-11T16:00:00Z"),
    ...change,
  });
  const declare = (change: Partial<NewBookingWindow>) =>
    inside((ctx) => declareBookingWindow(ctx, window(change)));
  const activityOf = async (ofFamily: Family) => {
    const { activities } = await inside((ctx) => listEnrolledActivities(ctx, [ofFamily.childId]));
    return activities[0];
  };

  it("gives the window back as it was declared, ends that are open included", async () => {
    expect((await activityOf(family))?.windows).toEqual([]);
    await declare({});
    await declare({ startsOn: day("2025-02-08"), opensAt: null, closesAt: null, endsOn: day("2025-02-08") });
    const windows = (await activityOf(family))?.windows ?? [];
    expect(windows.map((one) => JSON.stringify(one)).sort()).toEqual([
      '{"startsOn":"2024-10-19","endsOn":"2024-11-03","opensAt":"2024-09-23T06:30:00Z","closesAt":"2024-10-11T16:00:00Z"}',
      '{"startsOn":"2025-02-08","endsOn":"2025-02-08","opensAt":null,"closesAt":null}',
    ]);
  });

  const OPENING = at("2024-09-23T06:30:00Z");
  it.each<[string, Partial<NewBookingWindow>, string]>([
    ["closes before it opens", { closesAt: OPENING.subtract({ milliseconds: 1 }) }, "window-reversed"],
    ["closes as it opens", { closesAt: OPENING }, "window-reversed"],
    ["ends before it starts", { endsOn: day("2024-10-18") }, "period-reversed"],
  ])("refuses a window that %s", async (_, change, code) => {
    await expect(declare(change)).rejects.toMatchObject({ code });
  });

  it.each([
    ["closes as it opens", "2024-10-19", "2024-10-20", "2024-09-23", "2024-09-23"],
    ["ends before it starts", "2024-10-19", "2024-10-18", null, null],
  ])("has a last wall in the database: a window that %s", async (_, starts, ends, opens, closes) => {
    const inserted = database.owner.sql`
      insert into booking_window (commune_id, id, activity_id, starts_on, ends_on, opens_at, closes_at)
      values (${commune.id}, ${uuidv7()}, ${centre.id}, ${starts}, ${ends}, ${opens}, ${closes})`;
    await expect(inserted.catch((error: unknown) => readDatabaseError(error))).resolves.toMatchObject({
      kind: "check",
    });
  });

  async function createClub(late: LateBooking | undefined, levels: string[] | null) {
    const always = { kind: "none" } as const;
    const rule: NewRule = { validFrom: day("2023-09-01"), booking: always, cancellation: always, late };
    return inside(async (ctx) => {
      const regulationId = await createRegulation(ctx, {
        name: "Règlement",
        rules: [rule],
      });
      const [activityId = ""] = await createActivities(ctx, [
        {
          siteId: centre.schoolId,
          regulationId,
          name: "Club",
          startsAt: "16:30",
          endsAt: "18:00",
          schedule: { weekdays: [1], season: "term" },
          audience: { levels },
          capacity: 10,
        },
      ]);
      const { childId } = family;
      await enrolChildren(ctx, [{ childId, activityId, startsOn: day("2024-01-01"), endsOn: null }]);
      const { activities } = await listEnrolledActivities(ctx, [childId]);
      return activities.find(({ id }) => id === activityId);
    });
  }

  it("keeps what a rule says of late bookings and the classes, and nothing said is refused and everybody", async () => {
    const late = { kind: "accepted", surcharge: "majoration de 1 €" } as const;
    const said = await createClub(late, ["CP", "CE1"]);
    expect(said?.rules[0]?.late).toEqual(late);
    expect(said?.audience).toEqual({ minAge: null, maxAge: null, levels: ["CP", "CE1"] });
    const unsaid = await createClub(undefined, null);
    expect(unsaid?.rules[0]?.late).toEqual({ kind: "refused" });
    expect(unsaid?.audience.levels).toBeNull();
  });

  it("takes no surcharge without a word for it, and no activity for no class at all", async () => {
    await expect(createClub({ kind: "accepted", surcharge: "  " }, null)).rejects.toThrow(/surcharge/);
    const nobody = createClub(undefined, []).catch((error: unknown) => readDatabaseError(error));
    await expect(nobody).resolves.toMatchObject({ kind: "check" });
  });
});
