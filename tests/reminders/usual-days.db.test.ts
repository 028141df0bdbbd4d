import { Temporal } from "temporal-polyfill";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { DeadlineRule } from "@/lib/catalogue/rules/regulation";
import type { Commune } from "@/lib/context";
import { type MadeActivity, makeActivity } from "@/tests/factories/activity";
import { ask } from "@/tests/factories/basket";
import { makeChild, moveIn } from "@/tests/factories/child";
import { makeCommune } from "@/tests/factories/commune";
import { type Family, makeFamily, makeHousehold } from "@/tests/factories/family";
import { makeGuardian } from "@/tests/factories/guardian";
import { hadPlaces } from "@/tests/factories/habit";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { inParis, listWritten, remind } from "./remind";

/** Monday 20 May is Whit Monday: nothing opens. */
const MONDAYS = ["2024-04-22", "2024-04-29", "2024-05-06", "2024-05-13"] as const;
const THURSDAYS = ["2024-04-25", "2024-05-02", "2024-05-16", "2024-05-23"] as const;
const [MONDAY, THURSDAY, NEXT_MONDAY] = ["2024-05-27", "2024-05-30", "2024-06-03"] as const;
/** The limit of Monday 27 is Sunday at noon. */
const SATURDAY = inParis("2024-05-25T10:00");

const dayBefore = (time: string, days = 1): DeadlineRule => ({
  kind: "days-before",
  days,
  time,
  counting: "calendar",
});

describe("the reminder of usual days", () => {
  let database: TestDatabase;
  let commune: Commune;
  let canteen: MadeActivity;
  let family: Family;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    await settle();
  });

  /** A canteen open on these days, and a family that knows it. */
  async function settle(rule: DeadlineRule = dayBefore("12:00"), zone = "Europe/Paris") {
    commune = await makeCommune(database, { slug: `ville-${uuidv7().slice(-12)}`, timeZone: zone });
    canteen = await makeActivity(database, commune, {
      on: [...MONDAYS, ...THURSDAYS, MONDAY, THURSDAY, NEXT_MONDAY],
      booking: rule,
    });
    family = await makeFamily(database, commune, [canteen]);
  }
  const had = (dates: readonly string[], of: Family = family) => hadPlaces(database, of, canteen, dates);
  const written = () => listWritten(database, commune);
  const days = async () => (await written()).map((one) => one.days);
  const remindAt = (now: Temporal.Instant) => remind(database, commune, now);

  it("goes to the guardian, names the day, and leads to an e-mail of its own kind", async () => {
    await had(MONDAYS);
    await remindAt(SATURDAY);
    expect(await written()).toEqual([
      { kind: "days-reminder", recipient: family.guardian.email, days: [MONDAY], cancelled: [] },
    ]);
  });

  it.each([
    ["three of the last four", MONDAYS.slice(1), true],
    ["three, the last one missed", MONDAYS.slice(0, 3), true],
    ["two of the last four", MONDAYS.slice(2), false],
    ["another weekday", THURSDAYS, false],
    ["nothing", [], false],
  ])("takes %s for what it is", async (_, dates, usual) => {
    await had(dates);
    await remindAt(SATURDAY);
    expect((await days()).flat().includes(MONDAY)).toBe(usual);
  });

  it("does not count what was cancelled, nor what is older than the last four", async () => {
    await database.owner.sql`
      insert into opening (commune_id, activity_id, service_date, capacity)
      values (${commune.id}, ${canteen.id}, '2024-04-08', 24), (${commune.id}, ${canteen.id}, '2024-04-15', 24)`;
    await had(["2024-04-08", "2024-04-15", ...MONDAYS]);
    await database.owner.sql`
      update reservation set status = 'cancelled', cancelled_at = now()
      where household_id = ${family.householdId} and service_date in ('2024-05-06', '2024-05-13')`;
    await remindAt(SATURDAY);
    expect(await written()).toEqual([]);
  });

  it("tells a week once, whole, with the days whose limit is not near yet", async () => {
    await had([...MONDAYS, ...THURSDAYS]);
    await remindAt(SATURDAY);
    await remindAt(SATURDAY.add({ minutes: 10 }));
    await remindAt(inParis("2024-05-26T09:00"));
    // Thursday's own limit is near now, and it was told already.
    await remindAt(inParis("2024-05-28T10:00"));
    expect(await days()).toEqual([[MONDAY, THURSDAY]]);
  });

  it("sends one e-mail a day, and keeps the other week for tomorrow", async () => {
    const study = await makeActivity(database, commune, {
      name: "Études",
      on: [...MONDAYS, NEXT_MONDAY],
      booking: dayBefore("20:00", 8),
    });
    const other = await makeChild(database, commune, family.householdId, {
      firstName: "Julie",
      enrolledIn: [study],
    });
    await had(MONDAYS);
    await hadPlaces(database, { ...family, childId: other }, study, MONDAYS);
    await remindAt(SATURDAY);
    // Of the week of 3 June the canteen comes along: it is not near, and need not be said again.
    expect(await days()).toEqual([[MONDAY, NEXT_MONDAY, NEXT_MONDAY]]);

    await database.owner.sql`delete from reminder where subject = '2024-06-03'`;
    await remindAt(SATURDAY.add({ hours: 1 }));
    expect(await days()).toHaveLength(1);
    await remindAt(inParis("2024-05-26T08:00"));
    expect(await days()).toEqual([
      [MONDAY, NEXT_MONDAY, NEXT_MONDAY],
      [NEXT_MONDAY, NEXT_MONDAY],
    ]);
  });

  it.each([
    ["36 hours and a millisecond before", "2024-05-25T10:59:59.999", false],
    ["36 hours before", "2024-05-25T11:00", true],
    ["on the day itself, until 20:00", "2024-05-26T19:59:59.999", true],
    ["at 20:00", "2024-05-26T20:00", false],
    ["in the morning, before 8:00", "2024-05-26T07:59:59.999", false],
    ["from 8:00 on", "2024-05-26T08:00", true],
  ])("for a limit on Sunday at 23:00: %s", async (_, now, sent) => {
    await settle(dayBefore("23:00"));
    await had(MONDAYS);
    await remindAt(inParis(now));
    expect((await written()).length).toBe(sent ? 1 : 0);
  });

  it.each([
    ["at the limit, which is inclusive", "2024-05-26T12:00", true],
    ["a millisecond later", "2024-05-26T12:00:00.001", false],
  ])("says nothing once it is too late: %s", async (_, now, sent) => {
    await had(MONDAYS);
    await remindAt(inParis(now));
    expect((await days()).flat().includes(MONDAY)).toBe(sent);
  });

  it.each([
    ["Indian/Reunion", "2024-05-25T03:59:59Z", "2024-05-25T04:00:00Z"],
    ["America/Martinique", "2024-05-25T11:59:59Z", "2024-05-25T12:00:00Z"],
  ])("waits for the morning of %s", async (zone, night, morning) => {
    await settle(dayBefore("12:00"), zone);
    await had(MONDAYS);
    await remindAt(Temporal.Instant.from(night));
    expect(await written()).toEqual([]);
    await remindAt(Temporal.Instant.from(morning));
    expect(await days()).toEqual([[MONDAY]]);
  });

  it("counts real hours through the night in which one comes twice", async () => {
    const mondays = ["2024-09-30", "2024-10-07", "2024-10-14", "2024-10-21"];
    const night = await makeActivity(database, commune, {
      on: [...mondays, "2024-10-28"],
      booking: dayBefore("23:00"),
    });
    const other = await makeFamily(database, commune, [night], "Zoé");
    await hadPlaces(database, other, night, mondays);
    // Sunday 27 October has 25 hours: 36 before 23:00 it is noon on Saturday, not eleven.
    await remindAt(inParis("2024-10-26T11:59:59.999"));
    expect(await written()).toEqual([]);
    await remindAt(inParis("2024-10-26T12:00"));
    expect(await days()).toEqual([["2024-10-28"]]);
  });

  it("leaves out a day that is reserved, by whichever household, or asked for", async () => {
    await had([...MONDAYS, ...THURSDAYS, MONDAY]);
    await ask(database, family, "book", canteen, [THURSDAY]);
    await remindAt(SATURDAY);
    expect(await written()).toEqual([]);

    const twin = await makeFamily(database, commune, [canteen], "Zoé");
    await had([...MONDAYS, MONDAY].slice(0, 4), twin);
    const away = { ...(await makeHousehold(database, commune)), childId: twin.childId };
    await moveIn(database, commune, away.householdId, twin.childId);
    await had([MONDAY], away);
    await remindAt(SATURDAY);
    expect(await written()).toEqual([]);
  });

  it("leaves out a day that could not be booked: full, or kept for those who wait", async () => {
    await had([...MONDAYS, ...THURSDAYS]);
    await database.owner.sql`
      update opening set taken = 24 where activity_id = ${canteen.id} and service_date = ${MONDAY}`;
    await database.owner.sql`
      update opening set taken = 20, held = 4 where activity_id = ${canteen.id} and service_date = ${THURSDAY}`;
    await remindAt(SATURDAY);
    expect(await written()).toEqual([]);
  });

  it("leaves out a child whose enrolment has ended", async () => {
    await had(MONDAYS);
    await database.owner.sql`update enrolment set ends_on = '2024-05-24' where child_id = ${family.childId}`;
    await makeFamily(database, commune, [canteen], "Zoé");
    await remindAt(SATURDAY);
    expect(await written()).toEqual([]);
  });

  it("goes to each guardian with an account, and to nobody who refused it", async () => {
    await had(MONDAYS);
    const other = await makeGuardian(database, commune, family.householdId, { firstName: "Camille" });
    const third = await makeGuardian(database, commune, family.householdId, { firstName: "Dominique" });
    await database.owner.sql`
      insert into reminder_refusal (commune_id, guardian_id, kind, refused_at)
      values (${commune.id}, ${third.guardianId}, 'usual-days', now()), (${commune.id}, ${other.guardianId}, 'basket', now())`;
    await remindAt(SATURDAY);
    expect((await written()).map(({ recipient }) => recipient).sort()).toEqual(
      [family.guardian.email, other.email].sort(),
    );
  });

  it.each<[string, (owner: TestDatabase["owner"]) => Promise<unknown>]>([
    [
      "closed its account",
      ({ sql }) => sql`update account set disabled_at = now() where commune_id = ${commune.id}`,
    ],
    [
      "has none any more",
      ({ sql }) => sql`update guardian set account_id = null where commune_id = ${commune.id}`,
    ],
    ["whose child moved out", ({ sql }) => sql`delete from household_child where commune_id = ${commune.id}`],
  ])("leaves a family in peace that %s", async (_, leave) => {
    await had(MONDAYS);
    await leave(database.owner);
    await remindAt(SATURDAY);
    expect(await written()).toEqual([]);
  });

  it("is written by its own commune's round, and by no other's", async () => {
    await had(MONDAYS);
    const [own, other] = [commune, await makeCommune(database, { slug: `autre-${uuidv7().slice(-12)}` })];
    await remind(database, other, SATURDAY);
    expect([await listWritten(database, own), await listWritten(database, other)]).toEqual([[], []]);
  });

  it("is one when two workers write it at once", async () => {
    await had(MONDAYS);
    await Promise.all([remindAt(SATURDAY), remindAt(SATURDAY), remindAt(SATURDAY)]);
    expect(await written()).toHaveLength(1);
    // Without the note of what was said they would each have written theirs.
    await database.owner.sql`delete from reminder where commune_id = ${commune.id}`;
    await remindAt(SATURDAY);
    expect(await written()).toHaveLength(2);
  });

  it("is undone together with its note, and written by the next round", async () => {
    await had(MONDAYS);
    await database.owner
      .sql`alter table outbox_message add constraint refused check (kind <> 'days-reminder') not valid`;
    await expect(remindAt(SATURDAY)).rejects.toThrow();
    await database.owner.sql`alter table outbox_message drop constraint refused`;
    await remindAt(SATURDAY);
    expect(await days()).toEqual([[MONDAY]]);
  });

  it("tells of an activity together with the one that it goes with", async () => {
    const meal = await makeActivity(database, commune, { name: "Atelier", on: [...MONDAYS, MONDAY] });
    await database.owner.sql`
      insert into activity_relation (commune_id, activity_id, other_id, kind)
      values (${commune.id}, ${meal.id}, ${canteen.id}, 'requires')`;
    const other = await makeFamily(database, commune, [canteen, meal], "Zoé");
    await had(MONDAYS, other);
    await hadPlaces(database, other, meal, MONDAYS);
    await remindAt(SATURDAY);
    expect(await days()).toEqual([[MONDAY, MONDAY]]);
  });
});
