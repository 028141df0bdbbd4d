import { v7 as uuidv7 } from "uuid";
import { household } from "@/db/schema";
import type { Commune, GuardianActor } from "@/lib/context";
import type { TestDatabase } from "@/tests/setup/test-database";
import type { MadeActivity } from "./activity";
import { makeChild } from "./child";
import { makeGuardian } from "./guardian";

/** One household: the guardian who acts for it, and its first child. */
export interface Family {
  commune: Commune;
  householdId: string;
  guardian: GuardianActor & { email: string };
  childId: string;
}

/** A household with one guardian, without children yet. */
export async function makeHousehold(
  database: TestDatabase,
  commune: Commune,
): Promise<Omit<Family, "childId">> {
  const householdId = uuidv7();
  await database.owner.drizzle.insert(household).values({ communeId: commune.id, id: householdId });
  return { commune, householdId, guardian: await makeGuardian(database, commune, householdId) };
}

/** A household with one guardian and one child, who is enrolled in the activities. */
export async function makeFamily(
  database: TestDatabase,
  commune: Commune,
  enrolledIn: readonly MadeActivity[],
  firstName = "Paul",
): Promise<Family> {
  const home = await makeHousehold(database, commune);
  return {
    ...home,
    childId: await makeChild(database, commune, home.householdId, { firstName, enrolledIn }),
  };
}
