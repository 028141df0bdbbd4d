import { and, asc, eq, ne } from "drizzle-orm";
import { recordChange } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { nameHousehold } from "@/lib/households/name-household";
import { stampIn } from "@/lib/i18n/format-date";
import type { ValueWords } from "../changes/show-value";
import { listDiets, wordsOfDiets } from "../diets/list-diets";
import type { RecordSubject, StoredValue } from "../rules/fields";
import { type FoundChange, findChanges } from "./find-changes";
import { isSameValue, listStanding } from "./list-standing";
import { fullName, personOf, presentChange, sayValue } from "./present-change";
import type { OpenChange, SubmissionFile } from "./views";

/**
 * One press of a family, to be answered field by field: what stood, what is asked, and what the file says now where
 * that is something else again. Four statements. @throws DomainError "forbidden", "not-found"
 */
export async function getSubmission(ctx: StaffContext, submissionId: string): Promise<SubmissionFile> {
  authorize(ctx, "requests.read");
  const rows = await findChanges(
    ctx,
    // What counted at once was never asked.
    and(eq(recordChange.submissionId, submissionId), ne(recordChange.state, "applied")),
  ).orderBy(asc(recordChange.id));
  const [first] = rows;
  if (!first) throw new DomainError("not-found");
  const { householdId, changedAt, changedByStaff } = first.change;
  const [diets, standing, family] = await Promise.all([
    listDiets(ctx),
    listStanding(ctx, subjectOf(first)),
    nameHousehold(ctx, householdId),
  ]);
  const words = { diets: wordsOfDiets(diets) };
  return {
    id: submissionId,
    householdId,
    person: personOf(first),
    family,
    askedBy: fullName(first.changer ?? first.changerStaff),
    byStaff: changedByStaff !== null,
    askedAt: stampIn(changedAt, ctx.commune.timeZone),
    changes: rows.map((row) => presentOpen(row, { words, standing, timeZone: ctx.commune.timeZone })),
  };
}

/** Whose field a change is of. */
export function subjectOf({ change: { guardianId, childId } }: Pick<FoundChange, "change">): RecordSubject {
  // One of them, by the table's own check.
  return guardianId ? { kind: "guardian", id: guardianId } : { kind: "child", id: childId ?? "" };
}

interface Words {
  words: ValueWords;
  standing: ReadonlyMap<string, StoredValue>;
  timeZone: string;
}

function presentOpen(row: FoundChange, { words, standing, timeZone }: Words): OpenChange {
  const { field, before, state } = row.change;
  const now = standing.get(field);
  const moved = state === "pending" && now !== undefined && !isSameValue(field, now, before);
  return {
    ...presentChange(row, words, timeZone),
    standing: moved ? sayValue(field, now, words) : null,
  };
}
