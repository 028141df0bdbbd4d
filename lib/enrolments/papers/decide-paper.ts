import { and, eq } from "drizzle-orm";
import { childPaper, staff } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import { audit } from "@/lib/audit";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { lockChild } from "@/lib/households/lock-child";
import { stampIn } from "@/lib/i18n/format-date";
import { enqueue } from "@/lib/mail/enqueue";
import { listHouseholdAddresses } from "@/lib/records/decisions/list-household-addresses";
import type { AcceptPaperInput, RefusePaperInput } from "../schemas";
import { waitAgain } from "./settle-requests";

type Row = typeof childPaper.$inferSelect;

/** Finds a paper right. @throws DomainError "forbidden", "not-found", "paper-decided" by another agent */
export async function acceptPaper(
  ctx: StaffContext,
  { paperId }: Pick<AcceptPaperInput, "paperId">,
): Promise<void> {
  const paper = await lockSent(ctx, paperId);
  await decide(ctx, paper, { state: "accepted", word: null });
}

/**
 * Refuses a paper with a word: the family is told, and a request that asked for it waits again where the child now lacks
 * it.
 * @throws DomainError "forbidden", "not-found", "paper-decided" by another agent
 */
export async function refusePaper(
  ctx: StaffContext,
  { paperId, word }: Omit<RefusePaperInput, "back">,
): Promise<void> {
  const paper = await lockSent(ctx, paperId);
  await decide(ctx, paper, { state: "refused", word });
  await waitAgain(ctx, paper);
  await enqueue(ctx, "paper-refused", {
    recipients: await listHouseholdAddresses(ctx, paper.householdId),
    payload: { paperId },
  });
}

/** Its child is locked, then it: as whoever sends another version does. */
async function lockSent(ctx: StaffContext, paperId: string): Promise<Row> {
  authorize(ctx, "requests.decide");
  const isIt = and(eq(childPaper.communeId, ctx.commune.id), eq(childPaper.id, paperId));
  const [sent] = await ctx.tx.select({ childId: childPaper.childId }).from(childPaper).where(isIt);
  if (!sent) throw new DomainError("not-found");
  await lockChild(ctx, sent.childId);
  const [found] = await ctx.tx.select().from(childPaper).where(isIt).for("update");
  if (!found) throw new DomainError("not-found");
  if (found.state === "sent") return found;
  const [agent] = found.decidedBy
    ? await ctx.tx
        .select({ firstName: staff.firstName, lastName: staff.lastName })
        .from(staff)
        .where(and(eq(staff.communeId, ctx.commune.id), eq(staff.id, found.decidedBy)))
    : [];
  throw new DomainError("paper-decided", {
    name: agent ? `${agent.firstName} ${agent.lastName}` : "",
    stamp: found.decidedAt ? stampIn(found.decidedAt, ctx.commune.timeZone) : "",
  });
}

async function decide(
  ctx: StaffContext,
  { id }: Row,
  decision: { state: "accepted" | "refused"; word: string | null },
): Promise<void> {
  await ctx.tx
    .update(childPaper)
    .set({ ...decision, decidedAt: ctx.now, decidedBy: ctx.actor.staffId })
    .where(and(eq(childPaper.communeId, ctx.commune.id), eq(childPaper.id, id)));
  await audit(ctx, {
    action: "paper-decided",
    subject: { kind: "paper", id },
    detail: { answer: decision.state },
  });
}
