import { Temporal } from "temporal-polyfill";
import { v7 as uuidv7 } from "uuid";
import { activity, opening } from "@/db/schema";
import type { DeadlineRule, LateBooking } from "@/lib/catalogue/rules/regulation";
import type { Commune } from "@/lib/context";
import type { TestDatabase } from "@/tests/setup/test-database";
import { makeRegulation } from "./regulation";
import { makeSchool } from "./site";

export interface MadeActivity {
  id: string;
  schoolId: string;
}

interface Wanted {
  name?: string;
  /** ISO dates on which it opens. */
  on: readonly string[];
  capacity?: number;
  booking?: DeadlineRule;
  cancellation?: DeadlineRule;
  late?: LateBooking;
  weeklyMaximum?: number;
  levels?: string[];
}

/** An activity of every weekday at a school of its own, open on the dates given, 11:45 to 13:30. */
export async function makeActivity(
  database: TestDatabase,
  commune: Commune,
  wanted: Wanted,
): Promise<MadeActivity> {
  return makeActivityAt(database, commune, await makeSchool(database, commune), wanted);
}

/** The same at a school that is there. */
export async function makeActivityAt(
  database: TestDatabase,
  commune: Commune,
  schoolId: string,
  { name = "Cantine", on, capacity = 24, booking, cancellation, late, weeklyMaximum, levels }: Wanted,
): Promise<MadeActivity> {
  const id = uuidv7();
  const regulationId = await makeRegulation(database, commune, {
    booking,
    cancellation,
    late,
    weeklyMaximum,
  });
  await database.owner.drizzle.insert(activity).values({
    communeId: commune.id,
    id,
    siteId: schoolId,
    regulationId,
    name,
    startsAt: "11:45",
    endsAt: "13:30",
    weekdays: [1, 2, 3, 4, 5],
    season: "term",
    capacity,
    levels,
    position: 1,
  });
  const openings = on.map((date) => ({
    communeId: commune.id,
    activityId: id,
    serviceDate: Temporal.PlainDate.from(date),
    capacity,
  }));
  if (openings.length > 0) await database.owner.drizzle.insert(opening).values(openings);
  return { id, schoolId };
}
