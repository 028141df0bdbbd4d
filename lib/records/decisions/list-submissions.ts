import { and, asc, inArray, ne } from "drizzle-orm";
import { recordChange } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";
import { listDiets, wordsOfDiets } from "../diets/list-diets";
import { findChanges } from "./find-changes";
import { personOf, presentChange } from "./present-change";
import type { Submission } from "./views";

/**
 * The presses of these ids, each with its fields in the order of the form; two statements, none for no id.
 * @throws DomainError "forbidden"
 */
export async function listSubmissions(ctx: StaffContext, ids: readonly string[]): Promise<Submission[]> {
  authorize(ctx, "requests.read");
  if (ids.length === 0) return [];
  const [rows, diets] = await Promise.all([
    findChanges(
      ctx,
      and(inArray(recordChange.submissionId, [...ids]), ne(recordChange.state, "applied")),
    ).orderBy(asc(recordChange.id)),
    listDiets(ctx),
  ]);
  const words = { diets: wordsOfDiets(diets) };
  const submissions = new Map<string, Submission>();
  for (const row of rows) {
    const { submissionId: id, householdId } = row.change;
    const known = submissions.get(id) ?? { id, householdId, person: personOf(row), changes: [] };
    known.changes.push(presentChange(row, words, ctx.commune.timeZone));
    submissions.set(id, known);
  }
  return [...submissions.values()];
}
