import { and, desc, eq, gte, inArray, isNotNull } from "drizzle-orm";
import { recordChange } from "@/db/schema";
import type { FamilyContext } from "@/lib/context";
import { numericDate } from "@/lib/i18n/format-date";
import { civilDateAt } from "@/lib/time/zone";
import type { RecordSubject } from "../rules/fields";
import { findChanges } from "./find-changes";
import { labelOf, personOf } from "./present-change";
import type { RecentDecision } from "./views";

/** Hours: thirty days back. */
const BACK = 24 * 30;
const LATEST = 20;

/**
 * What the commune answered in the last thirty days to the household's own wishes, newest first, 20 at the most; about
 * its guardians or its children alone where it is said which.
 */
export async function listRecentDecisions(
  ctx: FamilyContext,
  about?: RecordSubject["kind"],
): Promise<RecentDecision[]> {
  const rows = await findChanges(
    ctx,
    and(
      eq(recordChange.householdId, ctx.actor.householdId),
      inArray(recordChange.state, ["accepted", "refused"]),
      isNotNull(recordChange.decidedBy),
      about && isNotNull(about === "guardian" ? recordChange.guardianId : recordChange.childId),
      gte(recordChange.decidedAt, ctx.now.subtract({ hours: BACK })),
    ),
  )
    .orderBy(desc(recordChange.decidedAt), desc(recordChange.id))
    .limit(LATEST);
  return rows.flatMap((row) => {
    const { id, field, state, decidedAt, word } = row.change;
    if (!decidedAt) return [];
    return {
      id,
      label: labelOf(field),
      person: personOf(row),
      accepted: state === "accepted",
      date: numericDate(civilDateAt(decidedAt, ctx.commune.timeZone)),
      word,
    };
  });
}
