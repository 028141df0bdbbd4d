import { and, eq, exists, sql } from "drizzle-orm";
import { childPaper, enrolmentRequest, requestPaper, staff } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import { audit } from "@/lib/audit";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { stampIn } from "@/lib/i18n/format-date";
import { enqueue } from "@/lib/mail/enqueue";
import { listHouseholdAddresses } from "@/lib/records/decisions/list-household-addresses";
import type { AcceptPaperInput, RefusePaperInput } from "../schemas";

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
 * Refuses a paper with a word: it counts as missing, the family is told, and a request that asked for it waits again.
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

async function lockSent(ctx: StaffContext, paperId: string): Promise<Row> {
  authorize(ctx, "requests.decide");
  const [found] = await ctx.tx
    .select()
    .from(childPaper)
    .where(and(eq(childPaper.communeId, ctx.commune.id), eq(childPaper.id, paperId)))
    .for("update");
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

async function waitAgain(ctx: StaffContext, { childId, householdId, paperKindId }: Row): Promise<void> {
  const asked = ctx.tx
    .select({ one: sql`1` })
    .from(requestPaper)
    .where(
      and(
        eq(requestPaper.communeId, enrolmentRequest.communeId),
        eq(requestPaper.requestId, enrolmentRequest.id),
        eq(requestPaper.paperKindId, paperKindId),
      ),
    );
  await ctx.tx
    .update(enrolmentRequest)
    .set({ state: "paper-asked" })
    .where(
      and(
        eq(enrolmentRequest.communeId, ctx.commune.id),
        eq(enrolmentRequest.childId, childId),
        eq(enrolmentRequest.householdId, householdId),
        eq(enrolmentRequest.state, "open"),
        exists(asked),
      ),
    );
}
