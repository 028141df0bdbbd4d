import { Temporal } from "temporal-polyfill";
import { v7 as uuidv7 } from "uuid";
import { child, guardian, household, reservation, staffSite, waitingEntry } from "@/db/schema";
import { declareClosure } from "@/lib/catalogue/declare-closure";
import { type Commune, type StaffActor, systemContext } from "@/lib/context";
import { grantPlaces } from "@/lib/reservations/places/grant-places";
import { type MadeActivity, makeActivityAt } from "@/tests/factories/activity";
import { moveIn } from "@/tests/factories/child";
import { makeCommune, makeSchoolHolidays } from "@/tests/factories/commune";
import { WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import { makeSchool } from "@/tests/factories/site";
import { makeStaff } from "@/tests/factories/staff";
import type { TestDatabase } from "@/tests/setup/test-database";

/** The week after the guide's moment; the Wednesday of it is closed at Jules-Ferry. */
export const [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY] = [
  "2024-05-27",
  "2024-05-28",
  "2024-05-29",
  "2024-05-30",
  "2024-05-31",
] as const;
export const CLOSED_FOR = "Travaux";
export const SURCHARGE = "2 € de plus";

const day = (text: string) => Temporal.PlainDate.from(text);

export interface Desk {
  commune: Commune;
  agent: StaffActor;
  /** Limited to the other school. */
  animator: StaffActor;
  jules: string;
  moulin: string;
  /** 5 places, at Jules-Ferry; 2 at the Moulin. */
  canteen: MadeActivity;
  study: MadeActivity;
  other: MadeActivity;
  /** The child who lives in two households, booked by the second. */
  sharedId: string;
}

interface Pupil {
  firstName: string;
  lastName: string;
  birthDate?: string;
  level?: string | null;
  className?: string | null;
  schoolId: string;
}

/** Two schools; a canteen full on Monday, a study, another canteen; six children, one of two households. */
export async function makeDesk(database: TestDatabase, slug = "bureau"): Promise<Desk> {
  await makeSchoolHolidays(database);
  const commune = await makeCommune(database, { slug });
  const jules = await makeSchool(database, commune, "École Jules-Ferry");
  const moulin = await makeSchool(database, commune, "École du Moulin");
  const on = [MONDAY, TUESDAY, WEDNESDAY, THURSDAY];
  const canteen = await makeActivityAt(database, commune, jules, { name: "Cantine", on, capacity: 5 });
  const study = await makeActivityAt(database, commune, jules, { name: "Étude", on: [MONDAY], capacity: 10 });
  const other = await makeActivityAt(database, commune, moulin, {
    name: "Cantine",
    on: [MONDAY],
    capacity: 2,
  });
  const agent = await makeStaff(database, commune, "gestionnaire");
  const animator = await makeStaff(database, commune, "animateur");
  await database.owner.drizzle
    .insert(staffSite)
    .values({ communeId: commune.id, staffId: animator.staffId, siteId: moulin });

  const home = await settle(database, commune, ["Paul", "DURAND"]);
  const second = await settle(database, commune, ["Marie", "PETIT"]);
  const pupils: Pupil[] = [
    { firstName: "Zoé", lastName: "D’HAËNE", level: "CE2", className: "CE2 A", schoolId: jules },
    { firstName: "Élodie", lastName: "ÉTÉ", level: "CP", className: "CP B", schoolId: jules },
    { firstName: "Ana", lastName: "EVRARD", level: "CP", className: "CP B", schoolId: jules },
    { firstName: "Tom", lastName: "ZOLA", level: null, className: null, schoolId: jules },
    {
      firstName: "Lou",
      lastName: "ABEL",
      level: "CP",
      className: "CP B",
      schoolId: moulin,
      birthDate: "2019-01-01",
    },
  ];
  const ids: string[] = [];
  for (const pupil of pupils) ids.push(await bringUp(database, commune, home, pupil));
  const [zoe = "", elodie = "", ana = "", tom = "", lou = ""] = ids;
  await moveIn(database, commune, second, zoe);

  const place = (childId: string, { id }: MadeActivity, date: string, householdId = home) => ({
    childId,
    activityId: id,
    date: day(date),
    householdId,
  });
  await systemContext(
    commune,
    async (ctx) => {
      await grantPlaces(ctx, [
        ...ids.map((id) => place(id, canteen, MONDAY, id === zoe ? second : home)),
        place(elodie, canteen, TUESDAY),
        place(ana, canteen, TUESDAY),
        place(zoe, canteen, TUESDAY),
        place(tom, canteen, TUESDAY),
        place(ana, study, MONDAY),
        place(lou, other, MONDAY),
      ]);
      await declareClosure(ctx, {
        from: day(WEDNESDAY),
        until: day(THURSDAY),
        label: CLOSED_FOR,
        siteId: jules,
      });
    },
    { on: database.app, now: WEDNESDAY_AFTERNOON },
  );
  await database.owner.sql`
    update reservation set surcharge = ${SURCHARGE}
    where child_id = ${tom} and service_date = ${MONDAY} and activity_id = ${canteen.id}`;
  await cancelOne(database, commune, { childId: ana, activityId: canteen.id, householdId: home });
  await wait(database, commune, { childId: ana, activityId: canteen.id, householdId: home });
  return { commune, agent, animator, jules, moulin, canteen, study, other, sharedId: zoe };
}

async function settle(
  { owner }: TestDatabase,
  { id: communeId }: Commune,
  [firstName, lastName]: readonly [string, string],
): Promise<string> {
  const householdId = uuidv7();
  await owner.drizzle.insert(household).values({ communeId, id: householdId });
  await owner.drizzle
    .insert(guardian)
    .values({ communeId, id: uuidv7(), householdId, civility: "Mme", firstName, lastName });
  return householdId;
}

async function bringUp(
  database: TestDatabase,
  commune: Commune,
  householdId: string,
  { birthDate = "2015-03-12", level = null, className = null, ...pupil }: Pupil,
): Promise<string> {
  const id = uuidv7();
  await database.owner.drizzle
    .insert(child)
    .values({ communeId: commune.id, id, birthDate: day(birthDate), level, className, ...pupil });
  await moveIn(database, commune, householdId, id);
  return id;
}

interface Asked {
  childId: string;
  activityId: string;
  householdId: string;
}

/** A place of Thursday that was given back: it counts nowhere. */
async function cancelOne({ owner }: TestDatabase, { id: communeId }: Commune, asked: Asked): Promise<void> {
  await owner.drizzle.insert(reservation).values({
    communeId,
    id: uuidv7(),
    ...asked,
    serviceDate: day(THURSDAY),
    status: "cancelled",
    reservedAt: WEDNESDAY_AFTERNOON,
    cancelledAt: WEDNESDAY_AFTERNOON,
  });
}

/** One who waits for a place of Thursday, though there is room: what counts is that it waits. */
async function wait({ owner }: TestDatabase, { id: communeId }: Commune, asked: Asked): Promise<void> {
  const [adult] = await owner.sql<{ id: string }[]>`
    select id from guardian where household_id = ${asked.householdId}`;
  await owner.drizzle.insert(waitingEntry).values({
    communeId,
    id: uuidv7(),
    ...asked,
    serviceDate: day(THURSDAY),
    askedBy: adult?.id ?? "",
    askedAt: WEDNESDAY_AFTERNOON,
    status: "waiting",
  });
}
