import { and, eq } from "drizzle-orm";
import { enrolmentRequest } from "@/db/schema";
import { audit } from "@/lib/audit";
import type { StaffContext } from "@/lib/context";
import { enqueue } from "@/lib/mail/enqueue";
import { listHouseholdAddresses } from "@/lib/records/decisions/list-household-addresses";
import { addMessage } from "./add-message";

type Row = typeof enrolmentRequest.$inferSelect;

interface Answer {
  state: "accepted" | "refused" | "paper-asked";
  /** The commune's word, for the thread and the e-mail; empty for none. */
  word: string;
  enrolmentId?: string;
}

/**
 * Keeps the commune's answer to a request that `lockRequest` has locked: its state, the word in the thread, one e-mail to
 * each guardian of the household that has an address, and a line of the trail.
 */
export async function answerRequest(ctx: StaffContext, request: Row, answer: Answer): Promise<void> {
  const { state, word, enrolmentId } = answer;
  await ctx.tx
    .update(enrolmentRequest)
    .set({
      state,
      decidedAt: ctx.now,
      decidedBy: ctx.actor.staffId,
      ...(enrolmentId ? { enrolmentId } : {}),
    })
    .where(and(eq(enrolmentRequest.communeId, ctx.commune.id), eq(enrolmentRequest.id, request.id)));
  const messageId = word ? await addMessage(ctx, { requestId: request.id, body: word }) : null;
  await enqueue(ctx, "enrolment-answered", {
    recipients: await listHouseholdAddresses(ctx, request.householdId),
    payload: { requestId: request.id, answer: state, messageId },
  });
  await audit(ctx, {
    action: "enrolment-answered",
    subject: { kind: "request", id: request.id },
    detail: { answer: state },
  });
}
