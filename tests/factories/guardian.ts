import { v7 as uuidv7 } from "uuid";
import { guardian } from "@/db/schema";
import { realNow } from "@/lib/clock";
import type { Commune, GuardianActor } from "@/lib/context";
import type { TestDatabase } from "@/tests/setup/test-database";
import { makeAccount, makeSession } from "./account";

/** A guardian of the household, with an account and a session. */
export async function makeGuardian(
  database: TestDatabase,
  commune: Commune,
  householdId: string,
  { firstName = "François", wantsCopies = true }: { firstName?: string; wantsCopies?: boolean } = {},
): Promise<GuardianActor & { email: string }> {
  const guardianId = uuidv7();
  const email = `${guardianId}@exemple.fr`;
  const accountId = await makeAccount(database, commune, { email });
  const names = { firstName, lastName: "DUPONT" };
  await database.owner.drizzle.insert(guardian).values({
    communeId: commune.id,
    id: guardianId,
    householdId,
    accountId,
    civility: "M.",
    email,
    wantsCopies,
    ...names,
  });
  const proven = { authenticatedAt: realNow(), lastSeenAt: null };
  const sessionId = await makeSession(database, commune, accountId, proven);
  return { kind: "guardian", sessionId, accountId, guardianId, householdId, email, ...proven, ...names };
}
