import { v7 as uuidv7 } from "uuid";
import { staff } from "@/db/schema";
import { realNow } from "@/lib/clock";
import type { Commune, StaffActor, StaffRole } from "@/lib/context";
import type { TestDatabase } from "@/tests/setup/test-database";
import { makeAccount, makeSession } from "./account";

/** An agent of the commune, signed in. */
export async function makeStaff(
  database: TestDatabase,
  commune: Commune,
  role: StaffRole = "administrateur",
): Promise<StaffActor> {
  const staffId = uuidv7();
  const accountId = await makeAccount(database, commune, { email: `${staffId}@exemple.fr` });
  const names = { firstName: "Agathe", lastName: "Mairie" };
  await database.owner.drizzle
    .insert(staff)
    .values({ communeId: commune.id, id: staffId, accountId, role, ...names });
  const proven = { authenticatedAt: realNow(), lastSeenAt: null };
  const sessionId = await makeSession(database, commune, accountId, proven);
  return { kind: "staff", sessionId, accountId, staffId, role, secondFactor: "none", ...proven, ...names };
}
