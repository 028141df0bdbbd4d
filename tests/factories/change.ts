import { v7 as uuidv7 } from "uuid";
import { type ChangeState, recordChange } from "@/db/schema/records";
import { WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import type { Family } from "@/tests/factories/family";
import type { TestDatabase } from "@/tests/setup/test-database";

export interface AskedChange {
  field: string;
  before: string | null;
  after: string | null;
  /** Of the family's child rather than of its guardian. */
  ofChild?: boolean;
  state?: ChangeState;
  awaits?: "commune" | "proof" | null;
}

/** What a family asked for in one press, as it is kept; without more, it waits for the commune. */
export async function askChanges(
  { owner }: TestDatabase,
  { commune, householdId, guardian, childId }: Family,
  asked: readonly AskedChange[],
  changedAt = WEDNESDAY_AFTERNOON,
): Promise<{ submissionId: string; changeIds: string[] }> {
  const submissionId = uuidv7();
  const rows = asked.map(({ field, before, after, ofChild, state = "pending", awaits = "commune" }) => ({
    communeId: commune.id,
    id: uuidv7(),
    submissionId,
    householdId,
    guardianId: ofChild ? null : guardian.guardianId,
    childId: ofChild ? childId : null,
    field,
    before,
    after,
    state,
    awaits: state === "pending" ? awaits : null,
    changedBy: guardian.guardianId,
    changedAt,
  }));
  await owner.drizzle.insert(recordChange).values(rows);
  return { submissionId, changeIds: rows.map(({ id }) => id) };
}
