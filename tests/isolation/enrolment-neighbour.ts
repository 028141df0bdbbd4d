import { Temporal } from "temporal-polyfill";
import { v7 as uuidv7 } from "uuid";
import { enrolmentMessage, enrolmentRequest } from "@/db/schema";
import { type MadeActivity, makeActivityAt } from "@/tests/factories/activity";
import { WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import type { Family } from "@/tests/factories/family";
import { handIn, makePaper } from "@/tests/factories/papers";
import type { TestDatabase } from "@/tests/setup/test-database";

/** What a neighbour has asked for and handed in. */
export interface EnrolmentNeighbour {
  /** For its club, with a message. */
  requestId: string;
  /** A paper that its canteen needs, the one that it sent, and its file. */
  neededKindId: string;
  paperId: string;
  paperFileId: string;
  /** Of its school, in which its child is not enrolled; and a paper that nobody has asked for. */
  studyId: string;
  spareKindId: string;
}

export async function makeEnrolmentNeighbour(
  database: TestDatabase,
  family: Family,
  { canteen, club }: { canteen: MadeActivity; club: { id: string } },
): Promise<EnrolmentNeighbour> {
  const { commune, householdId, childId, guardian } = family;
  const communeId = commune.id;
  const requestId = uuidv7();
  const { drizzle, sql } = database.owner;
  await drizzle.insert(enrolmentRequest).values({
    communeId,
    id: requestId,
    householdId,
    guardianId: guardian.guardianId,
    childId,
    activityId: club.id,
    startsOn: Temporal.PlainDate.from("2024-05-27"),
    state: "open",
    sentAt: WEDNESDAY_AFTERNOON,
  });
  await drizzle.insert(enrolmentMessage).values({
    communeId,
    id: uuidv7(),
    requestId,
    guardianId: guardian.guardianId,
    body: "Un message de la voisine",
    sentAt: WEDNESDAY_AFTERNOON,
  });
  const paperKindId = await makePaper(database, commune, { label: "Attestation", of: canteen });
  const paperFileId = await handIn(database, family, paperKindId);
  const [paper] = await sql<{ id: string }[]>`
    select id from child_paper where commune_id = ${communeId} and file_id = ${paperFileId}`;
  return {
    requestId,
    neededKindId: paperKindId,
    paperId: paper?.id ?? "",
    paperFileId,
    studyId: (
      await makeActivityAt(database, commune, canteen.schoolId, { name: "Études surveillées", on: [] })
    ).id,
    spareKindId: await makePaper(database, commune),
  };
}
