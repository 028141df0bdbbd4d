import { and, eq } from "drizzle-orm";
import { recordChange } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import { audit } from "@/lib/audit";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { lockChild } from "@/lib/households/lock-child";
import { lockHousehold } from "@/lib/households/lock-household";
import { enqueue } from "@/lib/mail/enqueue";
import { type FieldValues, writeFields } from "../changes/write-fields";
import { type FoundChange, findChanges } from "./find-changes";
import { subjectOf } from "./get-submission";
import { listHouseholdAddresses } from "./list-household-addresses";
import { fullName, labelOf } from "./present-change";
import type { DecideInput } from "./schemas";
import type { DecisionOutcome } from "./views";

/**
 * Answers fields of one press: an accepted one is written into the file, a refused one is kept with its word, and one
 * letter tells the household. What another agent has answered meanwhile, or the family has taken back, stays as it is
 * and is told; without an answer a field waits on.
 * @throws DomainError "forbidden"; "not-found" for another commune's, and for a change that is not of this press
 */
export async function decideChanges(
  ctx: StaffContext,
  { submissionId, decisions }: DecideInput,
): Promise<DecisionOutcome> {
  authorize(ctx, "requests.decide");
  const { householdId, childId } = await findSubject(ctx, submissionId);
  await lockHousehold(ctx, householdId);
  if (childId) await lockChild(ctx, childId);
  // Read under the locks: whoever answered before is seen here.
  const rows = await findChanges(ctx, eq(recordChange.submissionId, submissionId));
  const asked = decisions.map((decision) => {
    const row = rows.find(({ change }) => change.id === decision.changeId);
    // An address waits for its proof, and what counted at once waits for nobody.
    if (!row || row.change.state === "applied" || row.change.awaits === "proof")
      throw new DomainError("not-found");
    return { ...decision, row };
  });
  const open = asked.filter(({ row }) => row.change.state === "pending");
  await settle(ctx, open);
  return {
    decided: open.length,
    told: await tell(ctx, open),
    overtaken: nameOvertaken(asked.filter((one) => !open.includes(one))),
  };
}

type Asked = DecideInput["decisions"][number] & { row: FoundChange };

/** Who asked, and the child whose fields they are, if they are a child's: one press is of one person. */
async function findSubject(
  ctx: StaffContext,
  submissionId: string,
): Promise<{ householdId: string; childId: string | null }> {
  const [found] = await ctx.tx
    .select({ householdId: recordChange.householdId, childId: recordChange.childId })
    .from(recordChange)
    .where(and(eq(recordChange.communeId, ctx.commune.id), eq(recordChange.submissionId, submissionId)))
    .limit(1);
  if (!found) throw new DomainError("not-found");
  return found;
}

async function settle(ctx: StaffContext, open: readonly Asked[]): Promise<void> {
  for (const { changeId, accept, word, row } of open) {
    if (accept) {
      const values = { [row.change.field]: row.change.after } as FieldValues;
      await writeFields(ctx, subjectOf(row), values);
    }
    await ctx.tx
      .update(recordChange)
      .set({
        state: accept ? "accepted" : "refused",
        awaits: null,
        word: word || null,
        decidedAt: ctx.now,
        decidedBy: ctx.actor.staffId,
      })
      .where(and(eq(recordChange.communeId, ctx.commune.id), eq(recordChange.id, changeId)));
  }
  const [first] = open;
  if (!first) return;
  await audit(ctx, {
    action: "changes-decided",
    subject: subjectOf(first.row),
    detail: {
      title: open.map(({ row }) => labelOf(row.change.field)).join(", "),
      accepted: open.filter(({ accept }) => accept).length,
      refused: open.filter(({ accept }) => !accept).length,
    },
  });
}

/** Answers how many letters were written. */
async function tell(ctx: StaffContext, open: readonly Asked[]): Promise<number> {
  const [first] = open;
  if (!first) return 0;
  const recipients = await listHouseholdAddresses(ctx, first.row.change.householdId);
  await enqueue(ctx, "changes-decided", {
    recipients,
    payload: { changeIds: open.map(({ changeId }) => changeId) },
  });
  return recipients.length;
}

function nameOvertaken(late: readonly Asked[]): DecisionOutcome["overtaken"] {
  if (late.length === 0) return null;
  const names = new Set(late.map(({ row }) => fullName(row.decider)).filter(Boolean));
  return { count: late.length, by: [...names].join(", ") };
}
