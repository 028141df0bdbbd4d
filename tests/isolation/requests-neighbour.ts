import { v7 as uuidv7 } from "uuid";
import { diet, paperKind } from "@/db/schema";
import type { StaffActor } from "@/lib/context";
import { decideChanges } from "@/lib/records/decisions/decide-changes";
import { askChanges } from "@/tests/factories/change";
import { staffContext } from "@/tests/factories/context";
import type { Family } from "@/tests/factories/family";
import type { TestDatabase } from "@/tests/setup/test-database";

/** What a neighbour has changed of its file, and what its commune has set. */
export interface RequestsNeighbour {
  /** A press that waits, with its one field. */
  submissionId: string;
  changeId: string;
  /** One that was answered. */
  decidedChangeId: string;
  dietId: string;
  paperKindId: string;
}

export async function makeRequestsNeighbour(
  database: TestDatabase,
  family: Family,
  staff: StaffActor,
): Promise<RequestsNeighbour> {
  const communeId = family.commune.id;
  const ids = { dietId: uuidv7(), paperKindId: uuidv7() };
  const waiting = await askChanges(database, family, [
    { field: "employer", before: null, after: `Chez ${family.guardian.email}` },
  ]);
  const answered = await askChanges(database, family, [
    { field: "addressLine", before: null, after: `Rue de ${family.guardian.email}`, awaits: "commune" },
  ]);
  const [decidedChangeId = ""] = answered.changeIds;
  await staffContext(database, family.commune, staff, (ctx) =>
    decideChanges(ctx, {
      submissionId: answered.submissionId,
      decisions: [{ changeId: decidedChangeId, accept: false, word: family.guardian.email }],
    }),
  );
  const { drizzle } = database.owner;
  const label = `Régime de ${family.commune.slug}`;
  await drizzle.insert(diet).values({ communeId, id: ids.dietId, label, position: 1 });
  const paper = { label: `Papier de ${family.commune.slug}`, hint: "", yearly: true, position: 1 };
  await drizzle.insert(paperKind).values({ communeId, id: ids.paperKindId, ...paper });
  return {
    submissionId: waiting.submissionId,
    changeId: waiting.changeIds[0] ?? "",
    decidedChangeId,
    ...ids,
  };
}
