import { and, eq } from "drizzle-orm";
import { account, dataRequest, guardian, staff } from "@/db/schema";
import { isAccountOfGuardian, mailAddress } from "@/lib/accounts/mail-address";
import { authorize } from "@/lib/accounts/permissions";
import { audit } from "@/lib/audit";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { stampIn } from "@/lib/i18n/format-date";
import { enqueue } from "@/lib/mail/enqueue";
import { lockDataRequest } from "./lock-data-request";
import type { AnswerDataInput } from "./schemas";

/**
 * Answers a request about data, once: the guardian who asked gets the answer by e-mail and finds it in "Mes données".
 * Two agents who answer at once take turns on the request's row, and the second is told who was first.
 * @throws DomainError "forbidden"; "not-found" when it is not this commune's; "data-request-answered"
 */
export async function answerData(ctx: StaffContext, { id, answer }: AnswerDataInput): Promise<void> {
  authorize(ctx, "requests.decide");
  const request = await lockDataRequest(ctx, id);
  if (request.answeredAt) {
    const name = await nameAgent(ctx, request.answeredBy);
    const stamp = stampIn(request.answeredAt, ctx.commune.timeZone);
    throw new DomainError("data-request-answered", { name, stamp });
  }
  await ctx.tx
    .update(dataRequest)
    .set({ answer, answeredAt: ctx.now, answeredBy: ctx.actor.staffId })
    .where(and(eq(dataRequest.communeId, ctx.commune.id), eq(dataRequest.id, id)));
  await enqueue(ctx, "data-answered", {
    recipients: await listAddresses(ctx, request.guardianId),
    payload: { requestId: id },
  });
  await audit(ctx, { action: "data-answered", subject: { kind: "request", id } });
}

async function nameAgent(ctx: StaffContext, staffId: string | null): Promise<string> {
  if (!staffId) return "";
  const [row] = await ctx.tx
    .select({ firstName: staff.firstName, lastName: staff.lastName })
    .from(staff)
    .where(and(eq(staff.communeId, ctx.commune.id), eq(staff.id, staffId)));
  return row ? `${row.firstName} ${row.lastName}` : "";
}

/** None when the guardian reads no e-mail any more: the answer stands in the portal all the same. */
async function listAddresses(ctx: StaffContext, guardianId: string): Promise<string[]> {
  const rows = await ctx.tx
    .select({ email: mailAddress })
    .from(guardian)
    .leftJoin(account, isAccountOfGuardian)
    .where(and(eq(guardian.communeId, ctx.commune.id), eq(guardian.id, guardianId)));
  return rows.flatMap(({ email }) => email ?? []);
}
