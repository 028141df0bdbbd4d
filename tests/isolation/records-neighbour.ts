import { v7 as uuidv7 } from "uuid";
import { recordChange } from "@/db/schema";
import { issueLinks } from "@/lib/accounts/links/issue-links";
import { systemContext } from "@/lib/context";
import { WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import type { Family } from "@/tests/factories/family";
import { makeUninvited } from "@/tests/factories/invited";
import type { TestDatabase } from "@/tests/setup/test-database";

/** What a neighbour changes in its file. */
export interface RecordsNeighbour {
  /** Its wish for another name, which waits for the commune. */
  wishId: string;
  /** The link that proves a new address of its file. */
  recordLinkId: string;
}

const PROVEN = "prouvee@exemple.fr";

export async function makeRecordsNeighbour(
  database: TestDatabase,
  { commune, householdId, guardian }: Family,
): Promise<RecordsNeighbour> {
  const wishId = uuidv7();
  const uninvited = await makeUninvited(database, commune);
  const wish = {
    communeId: commune.id,
    householdId,
    state: "pending" as const,
    changedBy: guardian.guardianId,
    changedAt: WEDNESDAY_AFTERNOON,
  };
  await database.owner.drizzle.insert(recordChange).values([
    {
      ...wish,
      id: wishId,
      submissionId: uuidv7(),
      guardianId: guardian.guardianId,
      field: "lastName",
      before: "DUPONT",
      after: "MARTIN",
      awaits: "commune",
    },
    {
      ...wish,
      id: uuidv7(),
      submissionId: uuidv7(),
      guardianId: uninvited.guardianId,
      field: "email",
      before: uninvited.email,
      after: PROVEN,
      awaits: "proof",
    },
  ]);
  const [link] = await systemContext(
    commune,
    (ctx) =>
      issueLinks(ctx, "record-email", [{ owner: { guardianId: uninvited.guardianId }, email: PROVEN }]),
    { on: database.app, now: WEDNESDAY_AFTERNOON },
  );
  return { wishId, recordLinkId: link?.linkId ?? "" };
}
