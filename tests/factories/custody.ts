import { Temporal } from "temporal-polyfill";
import { custodyCalendar, custodyDay } from "@/db/schema";
import type { Commune, StaffActor } from "@/lib/context";
import type { TestDatabase } from "@/tests/setup/test-database";
import { moveIn } from "./child";
import { WEDNESDAY_AFTERNOON } from "./context";
import { type Family, makeHousehold } from "./family";

/** A second household, with a guardian of its own, of the family's child. */
export async function makeOtherHome(database: TestDatabase, { commune, childId }: Family): Promise<Family> {
  const home = await makeHousehold(database, commune);
  await moveIn(database, commune, home.householdId, childId);
  return { ...home, childId };
}

interface Custody {
  commune: Commune;
  childId: string;
  staff: StaffActor;
  /** Households. */
  even: string;
  odd: string;
  holidays?: "as-weeks" | "halves";
}

/** Weeks in turn since 2020; of halved holidays the household of even weeks has the first half of even years. */
export async function giveCustody(
  { owner }: TestDatabase,
  { commune, childId, staff, even, odd, holidays = "as-weeks" }: Custody,
): Promise<void> {
  await owner.drizzle.insert(custodyCalendar).values({
    communeId: commune.id,
    childId,
    startsOn: Temporal.PlainDate.from("2020-09-01"),
    evenWeeksWith: even,
    oddWeeksWith: odd,
    holidays,
    firstHalfEvenYears: holidays === "halves" ? even : null,
    setBy: staff.staffId,
    setAt: WEDNESDAY_AFTERNOON,
  });
}

/** Days, both ISO and inclusive, on which the child is with this household whatever the weeks say. */
export async function giveCustodyDays(
  { owner }: TestDatabase,
  { commune, householdId, childId }: Family,
  [from, until]: readonly [string, string],
): Promise<void> {
  await owner.drizzle.insert(custodyDay).values({
    communeId: commune.id,
    id: crypto.randomUUID(),
    childId,
    startsOn: Temporal.PlainDate.from(from),
    endsOn: Temporal.PlainDate.from(until),
    householdId,
  });
}
