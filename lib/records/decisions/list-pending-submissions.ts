import { and, asc, eq } from "drizzle-orm";
import { recordChange } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";
import { findChanges } from "./find-changes";
import { labelOf, personOf } from "./present-change";

/** A press that waits for the commune: whose file, and which fields. */
export interface PendingSubmission {
  id: string;
  person: string;
  fields: string[];
}

/** What a household waits for, oldest first; empty for another commune's. @throws DomainError "forbidden" */
export async function listPendingSubmissions(
  ctx: StaffContext,
  householdId: string,
): Promise<PendingSubmission[]> {
  authorize(ctx, "requests.read");
  const rows = await findChanges(
    ctx,
    and(
      eq(recordChange.householdId, householdId),
      eq(recordChange.state, "pending"),
      eq(recordChange.awaits, "commune"),
    ),
  ).orderBy(asc(recordChange.changedAt), asc(recordChange.id));
  const submissions = new Map<string, PendingSubmission>();
  for (const row of rows) {
    const { submissionId: id, field } = row.change;
    const known = submissions.get(id) ?? { id, person: personOf(row), fields: [] };
    known.fields.push(labelOf(field));
    submissions.set(id, known);
  }
  return [...submissions.values()];
}
