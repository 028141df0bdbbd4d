import { Temporal } from "temporal-polyfill";
import { v7 as uuidv7 } from "uuid";
import { child, householdChild } from "@/db/schema";
import type { Commune } from "@/lib/context";
import type { TestDatabase } from "@/tests/setup/test-database";
import type { MadeActivity } from "./activity";
import { enrol } from "./enrolment";

/** A child of nine, at the activities' school, living in the household and enrolled in the activities. */
export async function makeChild(
  database: TestDatabase,
  commune: Commune,
  householdId: string,
  { firstName, enrolledIn }: { firstName: string; enrolledIn: readonly MadeActivity[] },
): Promise<string> {
  const [first] = enrolledIn;
  if (!first) throw new RangeError("A child of the tests is enrolled somewhere.");
  const id = uuidv7();
  await database.owner.drizzle.insert(child).values({
    communeId: commune.id,
    id,
    firstName,
    lastName: "DUPONT",
    birthDate: Temporal.PlainDate.from("2015-03-12"),
    schoolId: first.schoolId,
  });
  await moveIn(database, commune, householdId, id);
  for (const activity of enrolledIn) await enrol(database, commune, id, activity.id);
  return id;
}

/** The child lives in this household too. */
export async function moveIn(
  { owner }: TestDatabase,
  commune: Commune,
  householdId: string,
  childId: string,
): Promise<void> {
  await owner.drizzle.insert(householdChild).values({ communeId: commune.id, householdId, childId });
}
